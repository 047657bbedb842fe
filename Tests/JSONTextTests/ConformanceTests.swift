import Glibc
import JSONText
import Testing

/// Others' tests of JSON readers (nst/JSONTestSuite), which are not part of this project.
@Suite struct ConformanceTests {
  /// The folder named by PCLINT_CONFORMANCE, or one beside the checkout.
  static let folder: String? = {
    if let named = unsafe getenv("PCLINT_CONFORMANCE") {
      return unsafe String(cString: named) + "/json"
    }
    var parent = #filePath.split(separator: "/").dropLast()
    while !parent.isEmpty {
      let folder = "/" + parent.joined(separator: "/") + "/shared/conformance/json"
      if unsafe access(folder, R_OK) == 0 { return folder }
      parent = parent.dropLast()
    }
    return nil
  }()

  static let files: [String] = folder.map(names(in:)) ?? []

  @Test(
    "the suite's files",
    .enabled(
      if: !files.isEmpty,
      "JSONTestSuite is not here: set PCLINT_CONFORMANCE to a folder that holds it as json/"),
    arguments: files)
  func file(_ name: String) throws {
    let bytes = try #require(Self.folder.flatMap { Self.contents("\($0)/\(name)") })
    let document = JSONDocument(bytes)
    #expect(brokenInvariants(document) == [])
    let isClean = document.faults.allSatisfy { $0.acceptance == .accepted }
    switch name.prefix(2) {
    case "y_": #expect(isClean, "\(document.faults)")
    case "n_": #expect(!isClean)
    default: #expect(name.hasPrefix("i_"))
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".json") { names.append(name) }
    }
    return names.sorted()
  }

  private static func contents(_ path: String) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var contents: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(file, &part, part.count)
      if count <= 0 { return count == 0 ? contents : nil }
      contents += part.prefix(count)
    }
  }
}
