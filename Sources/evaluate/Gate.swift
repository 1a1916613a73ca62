import ArgumentParser
struct Gate: ParsableCommand { func run() throws {} }
struct Figures: ParsableCommand { func run() throws {} }
