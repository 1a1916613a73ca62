// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "newsdb",
  products: [
    .executable(name: "newsdb", targets: ["newsdb"]),
    .library(name: "NewsModel", targets: ["NewsModel"]),
    .library(name: "NewsLanguage", targets: ["NewsLanguage"]),
    .library(name: "NewsExtraction", targets: ["NewsExtraction"]),
    .library(name: "NewsIngest", targets: ["NewsIngest"]),
    .library(name: "NewsFetch", targets: ["NewsFetch"]),
    .library(name: "NewsQuestions", targets: ["NewsQuestions"]),
    .library(name: "NewsArchive", targets: ["NewsArchive"]),
    .library(name: "NewsCitation", targets: ["NewsCitation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries: a module map each, nothing else.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    // Storage.
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(
      name: "Schema",
      path: "Schema",
      exclude: ["README.md", "newsdb.schema.json"],
      resources: [
        .embedInCode("v001-content.sql"), .embedInCode("v002-content.sql"), .embedInCode("v003-content.sql"),
        .embedInCode("v004-content.sql"), .embedInCode("v005-content.sql"), .embedInCode("v006-content.sql"),
        .embedInCode("v007-content.sql"),
        .embedInCode("derived.sql"), .embedInCode("triggers.sql"),
      ]
    ),
    .target(name: "NewsArchive", dependencies: ["SQLite", "Schema", "NewsModel"]),

    // Where words are found, as a story cites it.
    .target(name: "NewsCitation", dependencies: ["NewsModel"]),

    // Language.
    .target(name: "NewsModel"),
    // The trained model, a constant of some megabytes: Swift has no `#embed`.
    .target(name: "CEnglishModel", exclude: ["english.model", "names.model"]),
    .target(name: "NewsLanguage", dependencies: ["CEnglishModel"], resources: [.embedInCode("Lexicon")]),
    .target(
      name: "NewsExtraction",
      dependencies: ["NewsModel", "NewsLanguage"],
      resources: [
        .embedInCode("Events/Frames"), .embedInCode("People/given-name-variants.txt"),
        .embedInCode("Statements/communication-verbs.txt"),
      ]
    ),
    // HTTP: a request, a response; nothing of articles.
    .target(name: "NewsFetch", dependencies: ["CCurl"]),
    .target(name: "NewsIngest", dependencies: ["NewsModel", "CMessageDigest", "CLibXML2", "CZlib"]),
    .target(name: "NewsQuestions", dependencies: ["NewsModel", "NewsLanguage", "NewsExtraction"]),

    // Measuring, for those who work on newsdb: not installed.
    .target(
      name: "NewsEvaluation",
      dependencies: ["NewsModel", "NewsLanguage", "NewsExtraction", "NewsIngest", "NewsArchive"]),
    .executableTarget(
      name: "evaluate",
      dependencies: ["NewsEvaluation", .product(name: "ArgumentParser", package: "swift-argument-parser")]
    ),

    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "NewsModel", "NewsIngest", "NewsQuestions", "NewsArchive", "SQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // The command line, a thin reader of the libraries.
    .executableTarget(
      name: "newsdb",
      dependencies: [
        "NewsModel", "NewsLanguage", "NewsExtraction", "NewsIngest", "NewsFetch", "NewsQuestions", "NewsArchive",
        "NewsCitation", "SQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Swift's own libraries go into the program: to load them takes longer than most commands take to answer.
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib", "-use-ld=lld", "-l_FoundationCShims", "-l_FoundationCollections"],
          .when(platforms: [.linux], configuration: .release))
      ]
    ),

    // The pages of the manual, made of the help: Scripts/make-manual. Not installed.
    .executableTarget(name: "manual", dependencies: ["NewsIngest"]),

    // The training of the language model, and its command; neither is installed.
    .target(name: "NewsTraining", dependencies: ["NewsLanguage"]),
    .executableTarget(
      name: "train",
      dependencies: [
        "NewsTraining", "NewsLanguage", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(name: "NewsModelTests", dependencies: ["NewsModel"]),
    .testTarget(name: "NewsLanguageTests", dependencies: ["NewsLanguage"]),
    .testTarget(name: "NewsTrainingTests", dependencies: ["NewsTraining", "NewsLanguage"]),
    .testTarget(name: "NewsExtractionTests", dependencies: ["NewsExtraction"]),
    .testTarget(name: "NewsIngestTests", dependencies: ["NewsIngest", "CZlib"]),
    .target(name: "HTTPSupport", path: "Tests/HTTPSupport"),
    .testTarget(name: "NewsFetchTests", dependencies: ["NewsFetch", "HTTPSupport"]),
    .testTarget(name: "NewsEvaluationTests", dependencies: ["NewsEvaluation"]),
    .testTarget(name: "NewsCitationTests", dependencies: ["NewsCitation", "NewsModel"]),
    .testTarget(name: "NewsQuestionsTests", dependencies: ["NewsQuestions"]),
    .testTarget(
      name: "NewsArchiveTests",
      dependencies: ["NewsArchive", "NewsExtraction", "NewsQuestions", "NewsModel", "Schema", "SQLite"]),
    .testTarget(name: "CommandLineTests", dependencies: ["newsdb", "manual", "SQLite", "HTTPSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

// One place for the features every Swift target is compiled with.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
