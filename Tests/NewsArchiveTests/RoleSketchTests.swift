import Testing

@testable import NewsArchive

@Suite struct RoleSketchTests {
  @Test(arguments: [
    ("mayor", "the former mayor of Ostrand"), ("Mayor of Ostrand", "mayor of Ostrand"), ("CEO", "CEO of Norrvik"),
    ("US presidential special envoy", "US President Ada Pym's special envoy"), ("US President", "President"),
    ("Ministre de l’Énergie", "ministre de l’énergie"),
  ])
  func `a role agrees with a fuller wording of it`(_ roles: (String, String)) {
    #expect(RoleSketch(roles.0).agrees(with: RoleSketch(roles.1)))
    #expect(RoleSketch(roles.1).agrees(with: RoleSketch(roles.0)))
  }

  @Test(arguments: [
    ("foreign minister", "prime minister"), ("former mayor", "former coach"), ("US President", "French President"),
    ("US special envoy", "UN special envoy"), ("Sir", "Sir"), ("", "mayor"), ("CEO of Norrvik", "CEO of Ostrand Steel"),
  ])
  func `a role in part the same is another, and a form of address is none`(_ roles: (String, String)) {
    #expect(!RoleSketch(roles.0).agrees(with: RoleSketch(roles.1)))
  }
}
