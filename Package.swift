// swift-tools-version: 6.1
import PackageDescription

/// What every Swift target is held to, beyond the Swift 6 language mode.
let strictness: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "lode",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "LodeData", targets: ["LodeBundle", "LodeData"]),
    // For Tests/Benchmarks, a package of its own; no promise is made about these.
    .library(name: "LodeDashboard", targets: ["LodeDashboard"]),
    .library(name: "LodeMeasures", targets: ["LodeMeasures"]),
    .library(name: "LodeScreen", targets: ["LodeScreen"]),
    .executable(name: "lode", targets: ["lode"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "LodeData", swiftSettings: strictness),
    .target(name: "LodeMeasures", dependencies: ["LodeData"], swiftSettings: strictness),
    // Writes what is in data/ as source code while the package is built.
    .executableTarget(
      name: "lode-prepare", dependencies: ["LodeDashboard", "LodeData", "LodeMeasures"],
      swiftSettings: strictness),
    .plugin(
      name: "PrepareBundle", capability: .buildTool(), dependencies: ["lode-prepare"],
      path: "Sources/PrepareBundle"),
    .target(
      name: "LodeBundle", dependencies: ["LodeData", "LodeMeasures"], swiftSettings: strictness,
      plugins: ["PrepareBundle"]),
    .target(name: "LodeScreen", swiftSettings: strictness),
    .target(
      name: "LodeDashboard", dependencies: ["LodeData", "LodeMeasures", "LodeScreen"],
      swiftSettings: strictness),
    .target(
      name: "LodeExport", dependencies: ["LodeData", "LodeMeasures", "LodeScreen"],
      swiftSettings: strictness),
    .target(
      name: "LodeImport", dependencies: ["LodeData", "LodeScreen"], swiftSettings: strictness),
    .target(
      name: "LodeSettings", dependencies: ["LodeData", "LodeScreen"], swiftSettings: strictness),
    .target(
      name: "LodeTerminal", dependencies: ["CNcurses", "LodeScreen"], swiftSettings: strictness),
    .executableTarget(
      name: "lode",
      dependencies: [
        "LodeBundle", "LodeData", "LodeDashboard", "LodeExport", "LodeImport", "LodeMeasures",
        "LodeScreen", "LodeSettings", "LodeTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strictness,
      // At a fixed address 50 000 pointers need not be adjusted before the program begins.
      linkerSettings: [
        .unsafeFlags(
          ["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strictness),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["LodeBundle", "LodeData"], swiftSettings: strictness
    ),
    .testTarget(
      name: "LodeCommandTests",
      dependencies: ["lode", "LodeScreen", "LodeTerminal", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeDashboardTests",
      dependencies: [
        "LodeBundle", "LodeDashboard", "LodeData", "LodeMeasures", "LodeScreen", "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strictness),
    .testTarget(
      name: "LodeDataTests", dependencies: ["LodeBundle", "LodeData", "TestSupport"],
      resources: [.copy("Fixtures")],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeExportTests",
      dependencies: ["LodeBundle", "LodeData", "LodeExport", "LodeMeasures", "LodeScreen"],
      swiftSettings: strictness),
    // Goldens of exports: what the dashboard makes of a place and the exporters write.
    .testTarget(
      name: "HandoutTests",
      dependencies: [
        "LodeBundle", "LodeDashboard", "LodeData", "LodeExport", "LodeScreen", "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strictness),
    .testTarget(
      name: "LodeImportTests", dependencies: ["LodeBundle", "LodeData", "LodeImport"],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeMeasuresTests",
      dependencies: ["LodeBundle", "LodeData", "LodeMeasures", "TestSupport"],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeScreenTests", dependencies: ["LodeScreen", "TestSupport"],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeSettingsTests", dependencies: ["LodeData", "LodeSettings", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strictness),
    // Everything that is read from outside, changed at random.
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "LodeBundle", "LodeDashboard", "LodeData", "LodeImport", "LodeMeasures", "LodeScreen",
        "LodeSettings", "LodeTerminal", "TestSupport",
      ],
      resources: [.copy("Fixtures")], swiftSettings: strictness),
    // Several threads over one corpus: what the thread sanitizer looks at.
    .testTarget(
      name: "ThreadTests",
      dependencies: ["LodeDashboard", "LodeData", "LodeMeasures", "LodeScreen"],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeTerminalTests", dependencies: ["CNcurses", "LodeScreen", "LodeTerminal"],
      swiftSettings: strictness),
  ],
  swiftLanguageModes: [.v6]
)

// `Tests/sanitized` builds what it looks at, since each build takes minutes.
if let names = Context.environment["LODE_TEST_TARGETS"]?.split(separator: " ") {
  package.targets.removeAll { $0.type == .test && !names.contains($0.name[...]) }
}
