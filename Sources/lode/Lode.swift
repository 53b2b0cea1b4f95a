import ArgumentParser

@main
struct Lode: ParsableCommand {}
