#pragma once

#include "core/base/progress.h"
#include "core/model/privacy.h"
#include "core/storage/plan_file.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

/// One column as it leaves the plan.
struct ExportColumn
{
    std::string name{};  // in the file; unique whatever its case
    std::string title{}; // for people, in the language of the reader
    std::string unit{};
    std::string meaning{};
    core::FieldType type = core::FieldType::Text;
    struct Code
    {
        std::string code{};
        std::string title{};
    };
    std::vector<Code> codes{};
    std::string source{}; // the field of the record it comes from
};

/// What the geometries are; layers of the plan keep parts as collections.
enum class ExportGeometry
{
    None,
    Point,
    MultiPoint,
    PointOrLine, // each row its own
    MultiLine,
    MultiPolygon
};

/// One row. `values` are in the order of the columns; unknown stays unknown.
struct ExportRow
{
    std::vector<core::Value> values{};
    core::Geometry geometry{};
};

/// Puts a text marked with PS_TEXT into the reader's language: context and Indonesian text.
using ExportWords = std::function<std::string(const char* context, std::string_view text)>;

class ExportPhotos;

/// One of the plan's own tables or layers, opened for export: which columns leave, and all rows in order.
class ExportTable
{
public:
    /// `what` as in INTERFACE.md: business, note, kampung, site, layer:NAME. UnknownTable, LayerUnknown.
    static core::Result<ExportTable> open(const core::PlanFile& plan, const std::string& what,
                                          core::Audience audience, const ExportWords& words);

    /// Null for a layer.
    const core::TableSpec* table() const { return m_table; }
    /// One more column: where each row's photos are. They must outlive the table.
    void addPhotos(const ExportPhotos& photos, const ExportWords& words);

    const std::string& name() const { return m_name; }   // for a layer inside a file: "usaha"
    const std::string& title() const { return m_title; } // for people
    const std::vector<ExportColumn>& columns() const { return m_columns; }
    ExportGeometry geometry() const { return m_geometry; }
    /// In a table without geometries: rows that may have a longitude and a latitude, and rows that may have
    /// WKT.
    bool hasPlaces() const
    {
        return m_geometry == ExportGeometry::Point || m_geometry == ExportGeometry::PointOrLine;
    }
    bool hasShapes() const
    {
        return m_geometry != ExportGeometry::Point && m_geometry != ExportGeometry::None;
    }
    /// A column that names a row; -1 where there is none.
    int nameColumn() const { return m_nameColumn; }
    const std::vector<std::string>& leftOut() const { return m_leftOut; }
    std::int64_t rowCount() const { return m_rowCount; }

    /// Rows that the audience may not see are skipped; advances `progress` by `share` in all.
    struct Counts
    {
        std::int64_t refused = 0; // rows left out because their owner does not agree
        std::int64_t blurred = 0; // places that are only told roughly
    };
    core::Result<Counts> visit(core::Progress& progress, double share,
                               const std::function<core::Result<void>(const ExportRow&)>& take) const;

private:
    const core::PlanFile* m_plan = nullptr;
    core::Audience m_audience = core::Audience::Office;
    const core::TableSpec* m_table = nullptr; // null for a layer
    const ExportPhotos* m_photos = nullptr;   // null where they stay behind
    core::Layer m_layer{};
    std::string m_name{};
    std::string m_title{};
    std::vector<ExportColumn> m_columns{};
    std::vector<std::string> m_leftOut{};
    ExportGeometry m_geometry = ExportGeometry::None;
    int m_nameColumn = -1;
    std::int64_t m_rowCount = 0;

    core::Result<void> openTable(const ExportWords& words);
    core::Result<void> openLayer();
    core::Result<void> findSinglePoints();
    ExportRow rowOf(core::Record record) const;
};

} // namespace gis
