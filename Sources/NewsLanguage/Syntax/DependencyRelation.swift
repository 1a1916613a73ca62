/// The relation of a word to its head (Universal Dependencies 2, with the subtypes of the English treebanks that matter
/// here).
public enum DependencyRelation: UInt8, Sendable {
  case root, other
  case nsubj, nsubjPass, csubj, obj, iobj, ccomp, xcomp, obl, oblAgent, oblUnmarked
  case advcl, advmod, acl, aclRelcl, amod, appos, nmod, nmodPoss, nummod
  case aux, auxPass, cop, mark, det, `case`, cc, conj, punct
  case compound, compoundPrt, flat, fixed, parataxis, vocative, discourse, expl

  /// The relation of a name of the treebanks; a subtype without a case of its own is its relation.
  ///
  /// ```swift
  /// DependencyRelation(name: "nsubj:pass")  // .nsubjPass
  /// DependencyRelation(name: "flat:foreign")  // .flat
  /// ```
  public init(name: String) {
    if let known = Self.names[name] ?? Self.names[String(name.prefix { $0 != ":" })] {
      self = known
    } else {
      self = .other
    }
  }

  private static let names: [String: DependencyRelation] = [
    "root": .root, "nsubj": .nsubj, "nsubj:pass": .nsubjPass, "csubj": .csubj, "obj": .obj, "iobj": .iobj,
    "ccomp": .ccomp, "xcomp": .xcomp, "obl": .obl, "obl:agent": .oblAgent, "obl:unmarked": .oblUnmarked,
    "advcl": .advcl, "advmod": .advmod, "acl": .acl, "acl:relcl": .aclRelcl, "amod": .amod, "appos": .appos,
    "nmod": .nmod, "nmod:poss": .nmodPoss, "nummod": .nummod, "aux": .aux, "aux:pass": .auxPass, "cop": .cop,
    "mark": .mark, "det": .det, "case": .case, "cc": .cc, "conj": .conj, "punct": .punct, "compound": .compound,
    "compound:prt": .compoundPrt, "flat": .flat, "fixed": .fixed, "parataxis": .parataxis, "vocative": .vocative,
    "discourse": .discourse, "expl": .expl,
  ]
}
