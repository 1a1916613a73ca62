import Testing

@testable import NewsFetch

@Suite struct LocalAddressTests {
  @Test(
    arguments: [
      (0x7F00_0001, true), (0x0A01_0203, true), (0xAC10_0001, true), (0xAC20_0001, false), (0xC0A8_0101, true),
      (0xA9FE_A9FE, true), (0x6440_0001, true), (0x0000_0000, true), (0xE000_0001, true), (0xFFFF_FFFF, true),
      (0x0808_0808, false), (0xC0A7_0101, false),
    ] as [(UInt32, Bool)])
  func `addresses of version 4 are told by their blocks`(address: UInt32, isLocal: Bool) {
    #expect(LocalAddress.isLocal(version4: address) == isLocal)
  }

  @Test func `so are those of version 6, and those of version 4 within them`() {
    func address(_ start: [UInt8], _ end: [UInt8] = []) -> [UInt8] {
      start + [UInt8](repeating: 0, count: 16 - start.count - end.count) + end
    }
    #expect(LocalAddress.isLocal(version6: address([], [1])))
    #expect(LocalAddress.isLocal(version6: address([0xFE, 0x80], [1])))
    #expect(LocalAddress.isLocal(version6: address([0xFD, 0x12], [1])))
    #expect(LocalAddress.isLocal(version6: address([], [0xFF, 0xFF, 127, 0, 0, 1])))
    #expect(!LocalAddress.isLocal(version6: address([], [0xFF, 0xFF, 8, 8, 8, 8])))
    #expect(LocalAddress.isLocal(version6: address([0x00, 0x64, 0xFF, 0x9B], [10, 0, 0, 1])))
    #expect(LocalAddress.isLocal(version6: address([0x20, 0x02, 192, 168, 0, 1])))
    #expect(!LocalAddress.isLocal(version6: address([0x20, 0x01, 0x48, 0x60], [0x88, 0x88])))
  }
}
