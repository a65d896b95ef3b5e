#pragma once

namespace gis {

/// The reading half of an import: `petasentra read-source`. The request as JSON on standard input, frames on
/// standard output (gis/io/reader_protocol.h). Returns the process's exit code.
int runReader(int argc, char** argv);

} // namespace gis
