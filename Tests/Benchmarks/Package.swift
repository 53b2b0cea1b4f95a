// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds Lode builds its benchmarks.
let package = Package(
  name: "lode-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "lode", path: "../..")],
  targets: [
    .executableTarget(
      name: "lode-benchmarks",
      dependencies: [
        .product(name: "LodeDashboard", package: "lode"),
        .product(name: "LodeData", package: "lode"),
        .product(name: "LodeMeasures", package: "lode"),
        .product(name: "LodeScreen", package: "lode"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
