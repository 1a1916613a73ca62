import ArgumentParser
struct Figures: ParsableCommand { func run() throws {} }
