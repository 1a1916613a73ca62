/// The SQL files of this folder, embedded in the binary: the single source of truth for the archive's schema.
public enum SchemaScripts {
  /// What `PRAGMA application_id` says of an archive: "nwdb" in ASCII.
  public static let applicationID: Int32 = 0x6E77_6462

  /// The scripts of the content tables, oldest first, frozen once landed. The version of the schema, which
  /// `PRAGMA user_version` holds, is how many of them were run.
  public static var content: [String] {
    [
      PackageResources.v001_content_sql, PackageResources.v002_content_sql, PackageResources.v003_content_sql,
      PackageResources.v004_content_sql, PackageResources.v005_content_sql, PackageResources.v006_content_sql,
      PackageResources.v007_content_sql,
    ].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The version of ``derived`` and ``triggers`` together; raised with every change of theirs that is more than a remark.
  /// An archive with another one gets its derived tables anew.
  public static let derivedVersion = 9

  /// The derived tables, views and indexes: drops those there are and makes them anew, empty.
  public static var derived: String { String(decoding: PackageResources.derived_sql, as: UTF8.self) }

  /// The triggers that keep derived tables in step with changes made by hand.
  public static var triggers: String { String(decoding: PackageResources.triggers_sql, as: UTF8.self) }

  /// With what the names of those triggers begin.
  public static let triggerPrefix = "sync_"
}
