#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/model/layer.h"
#include "core/model/value.h"
#include "gis/crs/crs_proposal.h"
#include "gis/io/number_text.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gis {

/// What the parent asks of the reader, as JSON on its standard input.
struct ReaderRequest
{
    std::string path{};
    std::string layer{};           // empty: the only one
    std::string crs = "auto";      // or a code
    std::string encoding = "auto"; // or a name that iconv knows
    std::string scratch{}; // an empty folder of ours: what GDAL wants to write beside a source lands here
    PlanFrame plan{};
    std::map<std::string, std::string>
        places{};          // "lon", "lat", "wkt", "koordinat" -> column, where a person said so
    std::int64_t rows = 0; // a look at the first ones; 0: all
};

/// A decision with its reason, as the report shows it.
struct Chosen
{
    std::string name{};
    core::Message why{};
    bool assumed = false;
};

struct SourceColumn
{
    std::string title{};
    std::string type = "TEXT"; // GeoPackage column type
    bool place = false;        // coordinates were read from it
    NumberStyle style{};       // of the numbers in a text column
    bool empty = false;        // in all rows that were looked at
};

/// The first frame: what the file is.
struct ReaderHeader
{
    std::string driver{};
    std::string layer{};
    std::string stem{}; // the file's base name, for a layer without a name of its own
    Chosen crs{};
    Chosen encoding{};
    std::vector<SourceColumn> columns{};
    std::int64_t rows = -1; // expected, for the progress; -1 unknown
    bool hasGeometry = false;
};

/// Something to tell about a row.
struct RowRemark
{
    enum class Type : unsigned char
    {
        Conflict,
        Repaired,
        Rejected
    };
    Type type = Type::Conflict;
    std::string kind{}; // of a conflict: "axes-swapped", "sign-added", …
    core::Message message{};
    double areaChange = 0.0;
    core::Blob original{}; // of a repair: WKB in EPSG:4326 as it was
    bool operator==(const RowRemark&) const = default;
};

/// One row of the source. `parts` are GeoPackage blobs in EPSG:4326, one for each kind of geometry in the
/// row.
struct SourceRow
{
    std::int64_t row = 0;
    std::vector<core::Value> values{}; // in the order of the header's columns
    std::vector<core::Blob> parts{};
    std::vector<RowRemark> remarks{};
    std::int64_t standsFor = 1; // rows of the file that were made into this one; the reader makes none

    bool rejected() const;
    bool operator==(const SourceRow&) const = default;
};

enum class FrameType : unsigned char
{
    Header = 'H',
    Rows = 'R',
    Error = 'E',
    Done = 'D'
};

struct Frame
{
    FrameType type = FrameType::Done;
    std::vector<unsigned char> bytes{};
};

std::string writeRequest(const ReaderRequest& request);
core::Result<ReaderRequest> readRequest(const std::string& json);

std::string writeHeader(const ReaderHeader& header);
core::Result<ReaderHeader> readHeader(std::span<const unsigned char> json);

std::string writeError(const core::Error& error);
core::Error readError(std::span<const unsigned char> json);

/// Appends a row to a batch.
void appendRow(std::vector<unsigned char>& batch, const SourceRow& row);

/// Takes the rows of a batch one by one. The bytes come from a process that may be damaged: never reads
/// outside them.
class RowReader
{
public:
    explicit RowReader(std::span<const unsigned char> batch) : m_bytes(batch) {}
    bool atEnd() const { return m_at == m_bytes.size(); }
    /// ReaderCrashed where the bytes make no sense. `row` is reused for its memory.
    core::Result<void> next(SourceRow& row);

private:
    std::span<const unsigned char> m_bytes;
    std::size_t m_at = 0;
};

} // namespace gis
