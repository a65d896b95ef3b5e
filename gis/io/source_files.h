#pragma once

#include "core/base/result.h"
#include "gis/io/reader_protocol.h"
#include "gis/io/text_encoding.h"

#include <string>
#include <vector>

namespace gis {

/// A source as it is opened: never in its own folder where a library might write beside it.
struct PreparedSource
{
    std::string path{};      // links to the source and its sidecars, or what was taken out of a zip
    std::string stem{};      // base name without ending
    std::string extension{}; // lower case
    EncodingLabel label{};
    std::string dbf{};         // for judging its bytes; empty where there is none
    bool indexMissing = false; // a .shp without .shx
};

/// Links (or takes out of a zip) into `request.scratch`. FileNotFound, FileUnreadable, FormatUnknown;
/// LayerNotChosen with the names where a zip holds several data sets and `request.layer` names none of them;
/// LayerUnknown. `chosen` says that `request.layer` has been used up by choosing the file in the zip.
core::Result<PreparedSource> prepareSource(const ReaderRequest& request, bool& chosen);

/// Takes the index of a shapefile out of our folder, so that GDAL makes it anew. The source keeps its own.
void forgetIndex(PreparedSource& source);

/// A file's bytes; fails beyond `limit`.
core::Result<std::string> readWholeFile(const std::string& path, std::uint64_t limit);

/// Its lines from the start that end within `limit` bytes; the start of one that is longer than all of that.
core::Result<std::string> readStartOfFile(const std::string& path, std::uint64_t limit);

/// The text fields of a .dbf, for judging their encoding. A damaged file judges as far as it goes.
ByteJudge judgeDbf(const std::string& path, int& languageByte);

} // namespace gis
