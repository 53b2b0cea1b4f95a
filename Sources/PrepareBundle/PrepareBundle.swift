import Foundation
import PackagePlugin

/// Has `lode-prepare` make source code of `data/` whenever a file in it has changed.
@main struct PrepareBundle: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let data = context.package.directoryURL.appending(path: "data")
    let output = context.pluginWorkDirectoryURL.appending(path: "Bundled.swift")
    let files =
      FileManager.default.enumerator(at: data, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL } ?? []
    return [
      .buildCommand(
        displayName: "Preparing the data packages",
        executable: try context.tool(named: "lode-prepare").url,
        arguments: [data.path, output.path],
        inputFiles: files.sorted { $0.path < $1.path }, outputFiles: [output])
    ]
  }
}
