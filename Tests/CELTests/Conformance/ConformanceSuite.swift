import Glibc
import JSONText

/// One file of the conformance tests that others wrote (google/cel-spec, tests/simple).
struct ConformanceFile {
  let name: String
  let cases: [ConformanceCase]
  private let document: JSONDocument

  init(name: String, document: JSONDocument) {
    self.name = name
    self.document = document
    let root = JSONView(document, document.root)
    cases = root["sections"].elements.flatMap { section in
      section["tests"].elements.map {
        ConformanceCase(section: section["name"].text, test: $0)
      }
    }
  }
}

/// One case: an expression, what it may refer to, and what has to come of it.
struct ConformanceCase {
  let section: String
  let test: JSONView

  var name: String { section + "/" + test["name"].text }
  var expression: String { test["expr"].text }
}

/// A JSON value with its document, for tests.
struct JSONView {
  let document: JSONDocument
  let node: NodeID?

  init(_ document: JSONDocument, _ node: NodeID?) {
    self.document = document
    self.node = node
  }

  var exists: Bool { node != nil }
  var kind: JSONKind? { node.map { document.kind(of: $0) } }
  var text: String { node.map { String(document.text(of: $0)) } ?? "" }
  var name: String { node.flatMap { document.name(of: $0) }.map { String($0) } ?? "" }
  var isTrue: Bool { kind == .true }

  subscript(name: String) -> JSONView {
    JSONView(document, node.flatMap { document.member(named: name, of: $0) })
  }

  /// The elements of an array or the members of an object.
  var elements: [JSONView] {
    var views: [JSONView] = []
    var next = node.flatMap { document.firstChild(of: $0) }
    while let node = next {
      views.append(JSONView(document, node))
      next = document.next(after: node)
    }
    return views
  }
}

enum ConformanceSuite {
  /// The folder of the tests: told by the environment, or found beside the project.
  static func folder() -> String? {
    if let told = unsafe getenv("PCLINT_CONFORMANCE") {
      let path = unsafe String(cString: told) + "/cel"
      return unsafe access(path, R_OK) == 0 ? path : nil
    }
    var parts = #filePath.split(separator: "/")
    while !parts.isEmpty {
      parts.removeLast()
      let path = "/" + parts.joined(separator: "/") + "/shared/conformance/cel"
      if unsafe access(path, R_OK) == 0 { return path }
    }
    return nil
  }

  /// The files of a folder, by name.
  static func files(in folder: String) -> [ConformanceFile] {
    var names: [String] = []
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(".json") { names.append(name) }
    }
    return names.sorted().map { name in
      ConformanceFile(
        name: String(name.dropLast(5)), document: JSONDocument(bytes(of: folder + "/" + name)))
    }
  }

  private static func bytes(of path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else { return [] }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        unsafe count = fread(buffer.baseAddress, 1, buffer.count, file)
      }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
