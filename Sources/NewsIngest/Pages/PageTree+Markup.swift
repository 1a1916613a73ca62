import CLibXML2
import Glibc

extension PageTree {
  /// Parses the markup of a page as browsers do, with libxml2's HTML parser.
  init(markup: [UInt8]) {
    self.init()
    let builder = Builder()
    var handlers = htmlSAXHandler()
    handlers.startElement = { builder, name, attributes in
      guard let builder, let name else { return }
      Unmanaged<Builder>.fromOpaque(builder).takeUnretainedValue().start(name, attributes)
    }
    handlers.endElement = { builder, name in
      guard let builder, let name else { return }
      Unmanaged<Builder>.fromOpaque(builder).takeUnretainedValue().end(name)
    }
    handlers.characters = { builder, text, length in
      guard let builder, let text else { return }
      let bytes = UnsafeBufferPointer(start: text, count: Int(length))
      Unmanaged<Builder>.fromOpaque(builder).takeUnretainedValue().characters(bytes)
    }
    handlers.ignorableWhitespace = handlers.characters
    EventParser.parse(markup, as: .html, handlers, for: builder)
    self = builder.finished()
  }

  /// Takes libxml2's events. A class, for C hands its address around.
  private final class Builder {
    private var tree = PageTree()
    private var openElements: [(index: Int, name: PackedName)]

    /// A node for the document holds all others.
    init() { openElements = [(tree.open(.other, in: -1), PackedName("#document"))] }

    private static func bytes(_ text: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: text, count: strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)))
    }

    private var parent: Int { openElements.last?.index ?? -1 }

    func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
      let name = Self.bytes(name)
      let index = tree.open(ElementName(name), in: parent)
      var hints = HintReader()
      if var pair = attributes {
        while let attribute = pair[0] {
          let attributeName = Self.bytes(attribute)
          if let value = pair[1] {
            let value = Self.bytes(value)
            tree.addAttribute(attributeName, value)
            hints.read(attributeName, value)
          } else {
            tree.addAttribute(attributeName, UnsafeBufferPointer(start: nil, count: 0))
            hints.read(attributeName, UnsafeBufferPointer(start: nil, count: 0))
          }
          pair += 2
        }
      }
      tree.setHints(hints.hints)
      openElements.append((index, PackedName(name)))
    }

    func end(_ name: UnsafePointer<xmlChar>) {
      let name = PackedName(Self.bytes(name))
      // libxml2 closes elements in order, and void ones at once.
      guard openElements.dropFirst().contains(where: { $0.name == name }) else { return }
      while let last = openElements.popLast() {
        tree.close(last.index)
        if last.name == name { return }
      }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>) { tree.addText(text, in: parent) }

    func finished() -> PageTree {
      while let last = openElements.popLast() { tree.close(last.index) }
      return tree
    }
  }
}
