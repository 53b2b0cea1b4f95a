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
  products: [
    .library(name: "LodeData", targets: ["LodeData"]),
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
    // Its path is the package's root, so that its bundle carries the top-level data folder.
    .target(
      name: "LodeData", path: ".",
      exclude: [
        "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "METHODS.md", "README.md",
        "Tests",
        "Sources/CNcurses", "Sources/LodeDashboard", "Sources/LodeExport", "Sources/LodeImport",
        "Sources/LodeMeasures", "Sources/LodeScreen", "Sources/LodeTerminal", "Sources/lode",
      ],
      sources: ["Sources/LodeData"], resources: [.copy("data")], swiftSettings: strictness),
    .target(name: "LodeMeasures", dependencies: ["LodeData"], swiftSettings: strictness),
    .target(name: "LodeScreen", swiftSettings: strictness),
    .target(
      name: "LodeDashboard", dependencies: ["LodeData", "LodeMeasures", "LodeScreen"],
      swiftSettings: strictness),
    .target(
      name: "LodeExport", dependencies: ["LodeData", "LodeMeasures", "LodeScreen"],
      swiftSettings: strictness),
    .target(name: "LodeImport", dependencies: ["LodeData"], swiftSettings: strictness),
    .target(
      name: "LodeTerminal", dependencies: ["CNcurses", "LodeScreen"], swiftSettings: strictness),
    .executableTarget(
      name: "lode",
      dependencies: [
        "LodeData", "LodeDashboard", "LodeExport", "LodeImport", "LodeMeasures", "LodeScreen",
        "LodeTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strictness),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strictness),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["LodeData"], swiftSettings: strictness),
    .testTarget(name: "LodeCommandTests", dependencies: ["lode"], swiftSettings: strictness),
    .testTarget(
      name: "LodeDashboardTests",
      dependencies: ["LodeDashboard", "LodeData", "LodeScreen", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strictness),
    .testTarget(
      name: "LodeDataTests", dependencies: ["LodeData", "TestSupport"],
      resources: [.copy("Fixtures")],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeExportTests",
      dependencies: ["LodeData", "LodeExport", "LodeMeasures", "LodeScreen"],
      swiftSettings: strictness),
    // Goldens of exports: what the dashboard makes of a place and the exporters write.
    .testTarget(
      name: "HandoutTests",
      dependencies: ["LodeDashboard", "LodeData", "LodeExport", "LodeScreen", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strictness),
    .testTarget(
      name: "LodeImportTests", dependencies: ["LodeData", "LodeImport"],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeMeasuresTests", dependencies: ["LodeData", "LodeMeasures", "TestSupport"],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeScreenTests", dependencies: ["LodeScreen", "TestSupport"],
      swiftSettings: strictness),
    .testTarget(
      name: "LodeTerminalTests", dependencies: ["CNcurses", "LodeScreen", "LodeTerminal"],
      swiftSettings: strictness),
  ],
  swiftLanguageModes: [.v6]
)
