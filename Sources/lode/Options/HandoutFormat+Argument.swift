public import ArgumentParser
public import LodeScreen

/// The formats are written on the command line as they are called.
extension HandoutFormat: ExpressibleByArgument {}
