#pragma once

#include "gis/io/number_text.h"
#include "gis/io/source.h"
#include "gis/io/text_grid.h"

#include <memory>

namespace gis {

/// What a table is called and how it is to be understood.
struct TableOptions
{
    std::string driver{};
    std::string layer{};
    Chosen encoding{};
    bool headerKnown = false; // the first row is the header, whatever it looks like
    std::map<std::string, std::string>
        places{}; // "lon", "lat", "koordinat", "wkt" -> column title, where a person said so
};

/// A table of text cells: finds the header row under titles, how each column writes numbers, and the columns
/// that hold the location (two columns, one column, WKT; decimal or degrees, minutes, seconds).
class TableSource : public Source
{
public:
    TableSource(std::unique_ptr<TextGrid> grid, TableOptions options);

    std::string driver() const override { return m_options.driver; }
    std::string layer() const override { return m_options.layer; }
    Chosen encoding() const override { return m_options.encoding; }
    std::string declaredCrs() const override { return {}; }
    bool hasGeometry() const override;
    std::int64_t rows() const override { return m_rows; }
    const std::vector<SourceColumn>& columns() const override { return m_columns; }
    std::vector<core::Position> sample() override { return m_sample; }
    core::Result<bool> next(RawRow& row) override;

private:
    struct Column
    {
        NumberVote vote{};
        int filled = 0;
        int angles = 0;
        int pairs = 0;       // two numbers
        int degreePairs = 0; // that are degrees by their look
        int accuracies = 0;  // behind a pair
        int dayFirst = 0;    // 25/3/2024
        int monthFirst = 0;  // 3/25/2024
        int wkt = 0;
    };
    struct Places
    {
        std::optional<std::size_t> longitude{};
        std::optional<std::size_t> latitude{};
        std::optional<std::size_t> both{};
        std::optional<std::size_t> wkt{};
    };
    using Cells = std::vector<std::string>;

    void findHeader();
    bool joinSecondHeader(const std::vector<Cells>& rows, std::size_t header);
    bool isCaption(const Cells& cells) const;
    bool isSum(const Cells& cells) const;
    void addAccuracy(const std::vector<Column>& columns);
    void study();
    void findPlaces(const std::vector<Column>& columns);
    void findTypes(const std::vector<Column>& columns);
    bool nextDataRow(Cells& cells, std::int64_t& line);
    void locate(const Cells& cells, RawRow& row) const;
    void locateFromPair(const Cells& cells, RawRow& row) const;
    std::optional<std::size_t> column(const char* place) const;
    std::optional<std::size_t> columnNamed(std::string_view names) const;

    std::unique_ptr<TextGrid> m_grid;
    TableOptions m_options;
    Cells m_titles{};
    std::int64_t m_headerLine = -1;          // of the last line that belongs to it
    std::optional<std::size_t> m_accuracy{}; // the column that is made of Kobo's fourth number
    std::vector<SourceColumn> m_columns{};
    std::vector<NumberStyle> m_styles{};
    Places m_places{};
    std::int64_t m_rows = 0;
    std::vector<core::Position> m_sample{};
    Cells m_cells{};
};

} // namespace gis
