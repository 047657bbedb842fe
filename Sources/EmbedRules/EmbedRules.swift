import Foundation
import PackagePlugin

/// Builds the files of `Rules/` into the library, in a form that is read without YAML at start-up.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let files = try yamlFiles(in: rules) + yamlFiles(in: rules.appending(path: "operations"))
    return [
      .buildCommand(
        displayName: "Embedding the rules", executable: try context.tool(named: "embed-rules").url,
        arguments: [output.path, rules.path] + files.map(\.path), inputFiles: files,
        outputFiles: [output])
    ]
  }

  private func yamlFiles(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
