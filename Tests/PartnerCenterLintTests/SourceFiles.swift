import Foundation

/// The root of the checkout.
func sourceRoot(_ file: String = #filePath) -> String {
  let steps = file.split(separator: "/", omittingEmptySubsequences: false)
  return steps.dropLast(3).joined(separator: "/")
}

func bytes(ofFile path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

func text(ofFile path: String) throws -> String {
  String(decoding: try bytes(ofFile: path), as: UTF8.self)
}

/// The files below a folder that end so, relative to it, sorted.
func files(below folder: String, suffix: String) -> [String] {
  let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return all.filter { $0.hasSuffix(suffix) }.sorted()
}

/// A folder of material that is not part of the project, or nil where it is not there.
///
/// It is looked for where the environment says, else in `shared/` beside the checkout.
func sharedFolder(_ name: String, variable: String) -> String? {
  let environment = ProcessInfo.processInfo.environment
  let path = environment[variable] ?? sourceRoot() + "/../shared/" + name
  var isDirectory: ObjCBool = false
  let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
  return exists && isDirectory.boolValue ? path : nil
}
