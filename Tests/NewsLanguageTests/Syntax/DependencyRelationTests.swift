import NewsLanguage
import Testing

@Suite struct DependencyRelationTests {
  @Test(arguments: [
    ("root", DependencyRelation.root), ("nsubj", .nsubj), ("csubj", .csubj), ("obj", .obj), ("iobj", .iobj),
    ("ccomp", .ccomp), ("xcomp", .xcomp), ("obl", .obl), ("advcl", .advcl), ("advmod", .advmod), ("acl", .acl),
    ("amod", .amod), ("appos", .appos), ("nmod", .nmod), ("nummod", .nummod), ("aux", .aux), ("cop", .cop),
    ("mark", .mark), ("det", .det), ("case", .case), ("cc", .cc), ("conj", .conj), ("punct", .punct),
    ("compound", .compound), ("flat", .flat), ("fixed", .fixed), ("parataxis", .parataxis), ("vocative", .vocative),
    ("discourse", .discourse), ("expl", .expl),
  ])
  func `a relation goes by its name`(_ pair: (name: String, relation: DependencyRelation)) {
    #expect(DependencyRelation(name: pair.name) == pair.relation)
  }

  @Test(arguments: [
    ("nsubj:pass", DependencyRelation.nsubjPass), ("obl:agent", .oblAgent), ("obl:unmarked", .oblUnmarked),
    ("acl:relcl", .aclRelcl), ("nmod:poss", .nmodPoss), ("aux:pass", .auxPass), ("compound:prt", .compoundPrt),
  ])
  func `a subtype that matters has a case of its own`(_ pair: (name: String, relation: DependencyRelation)) {
    #expect(DependencyRelation(name: pair.name) == pair.relation)
  }

  @Test(arguments: [
    ("flat:foreign", DependencyRelation.flat), ("nsubj:outer", .nsubj), ("advcl:relcl", .advcl), ("cc:preconj", .cc),
    ("det:predet", .det), ("nmod:desc", .nmod),
  ])
  func `any other subtype is its relation`(_ pair: (name: String, relation: DependencyRelation)) {
    #expect(DependencyRelation(name: pair.name) == pair.relation)
  }

  @Test(arguments: ["", ":", "goeswith", "reparandum", "dep", "Nsubj", "pass"])
  func `an unknown name is other`(_ name: String) {
    #expect(DependencyRelation(name: name) == .other)
  }
}
