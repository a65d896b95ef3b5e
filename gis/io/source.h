#pragma once

#include "core/base/result.h"
#include "gis/io/reader_protocol.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gis {

/// A row as it stands in the source: geometries as 2D little-endian WKB in the file's own coordinates.
struct RawRow
{
    std::int64_t row = 0;
    std::vector<core::Value> values{};
    std::vector<core::Blob> shapes{}; // one for each kind: points, lines, areas
    std::vector<RowRemark> remarks{};
};

/// One layer, sheet or table, read from its start to its end.
class Source
{
public:
    virtual ~Source() = default;

    virtual std::string driver() const = 0;
    virtual std::string layer() const = 0;
    virtual Chosen encoding() const = 0;
    virtual std::string declaredCrs() const = 0; // WKT or a code; empty where the file says nothing
    virtual bool hasGeometry() const = 0;
    virtual std::int64_t rows() const = 0; // -1: not known
    virtual const std::vector<SourceColumn>& columns() const = 0;
    /// Positions from all over the file, for judging its coordinate system.
    virtual std::vector<core::Position> sample() = 0;
    /// False after the last row. `row` is reused for its memory.
    virtual core::Result<bool> next(RawRow& row) = 0;
};

} // namespace gis
