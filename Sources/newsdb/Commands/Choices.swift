public import ArgumentParser
public import NewsArchive

// What the archive lets one choose from, as values of options and arguments.
extension SearchScope: ExpressibleByArgument {}
extension SearchOrder: ExpressibleByArgument {}
extension TimelineUnit: ExpressibleByArgument {}
