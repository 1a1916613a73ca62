/// The SQL files of this folder, embedded in the binary: the single source of truth for the archive's schema.
public enum SchemaScripts {
  /// The content tables as of schema version 1. Frozen once landed.
  public static var contentV001: String { String(decoding: PackageResources.v001_content_sql, as: UTF8.self) }
  /// The derived tables, views, indexes and triggers; dropped and made anew by `rebuild`.
  public static var derived: String { String(decoding: PackageResources.derived_sql, as: UTF8.self) }
}
