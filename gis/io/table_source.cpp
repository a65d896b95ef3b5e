#include "gis/io/table_source.h"

#include "core/base/translate.h"
#include "core/model/tables.h"
#include "gis/geometry/wkb.h"
#include "gis/io/coordinate_text.h"
#include "gis/io/date_text.h"
#include "gis/io/export/csv_text.h"
#include "gis/io/ogr_shapes.h"
#include "gis/io/table_rows.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace gis {

namespace {

using core::Position;

#define M(text) PS_TEXT("Import", text)

constexpr int headerSearchRows = 30;
constexpr std::size_t sampleSize = 2000;
constexpr int contentRows = 200; // cells looked at to see whether a column holds coordinates

std::string title(const std::string& cell, std::size_t index)
{
    std::string clean;
    bool blank = false;
    for (const char c : trimmedText(cell)) { // a line break inside a header is a blank
        const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (space && !blank)
            clean += ' ';
        else if (!space)
            clean += c;
        blank = space;
    }
    return clean.empty() ? fmt::format("kolom_{}", index + 1) : clean;
}

RowRemark conflict(const char* kind, const char* text, std::vector<std::string> args)
{
    return {RowRemark::Type::Conflict, kind, {text, std::move(args)}};
}

/// "X (m)" and "Lintang [°]" are "X" and "Lintang".
std::string withoutUnit(const std::string& title)
{
    const auto bracket = title.find_first_of("([");
    return std::string{
        trimmedText(bracket != std::string::npos && bracket > 0 ? title.substr(0, bracket) : title)};
}

bool blankCell(const std::vector<std::string>& cells, std::size_t index)
{
    return index >= cells.size() || meansUnknown(cells[index]);
}

} // namespace

TableSource::TableSource(std::unique_ptr<TextGrid> grid, TableOptions options)
    : m_grid(std::move(grid)), m_options(std::move(options))
{
    findHeader();
    study();
    m_grid->rewind();
}

bool TableSource::hasGeometry() const
{
    return m_places.both || m_places.wkt || (m_places.latitude && m_places.longitude);
}

void TableSource::findHeader()
{
    std::vector<Cells> rows;
    std::vector<std::int64_t> lines;
    Cells cells;
    std::int64_t line = 0;
    std::size_t widest = 0;
    while (rows.size() < headerSearchRows && m_grid->next(cells, line)) {
        rows.push_back(cells);
        lines.push_back(line);
        widest = std::max(widest, scoreHeader(cells).filled);
    }
    std::optional<std::size_t> header;
    for (std::size_t i = 0; i < rows.size() && !header; ++i) {
        const auto score = scoreHeader(rows[i]);
        if (m_options.headerKnown || (score.known >= 2 && score.known * 3 >= score.filled))
            header = i;
    }
    for (std::size_t i = 0; i < rows.size() && !header; ++i) {
        const auto score = scoreHeader(rows[i]);
        if (score.filled >= std::max<std::size_t>(widest > 1 ? 2 : 1, (widest + 1) / 2) &&
            score.texts == score.filled && score.unique)
            header = i;
    }
    if (header) {
        m_headerLine = lines[*header];
        m_titles = rows[*header];
        auto last = *header;
        if (last + 1 < rows.size() && !m_options.headerKnown && joinSecondHeader(rows, last))
            m_headerLine = lines[++last];
        // Under numbers of columns stand rows with words in them; under a row of data, more data.
        if (last + 2 < rows.size() && isNumbering(rows[last + 1]) && scoreHeader(rows[last + 2]).texts > 0)
            m_headerLine = lines[last + 1];
    }
    m_grid->rewind();
}

/// Under a merged title ("Tenaga Kerja" over "L" and "P") stands a second row of titles: only texts, and only
/// where the first row has a gap or the cell before a gap.
bool TableSource::joinSecondHeader(const std::vector<Cells>& rows, std::size_t header)
{
    const auto& top = rows[header];
    const auto& below = rows[header + 1];
    const auto blankTop = [&](std::size_t i) { return i >= top.size() || trimmedText(top[i]).empty(); };
    bool fillsGap = false;
    for (std::size_t i = 0; i < below.size(); ++i) {
        const auto text = trimmedText(below[i]);
        if (text.empty())
            continue;
        if (readAngle(text, {}) || (!blankTop(i) && !blankTop(i + 1)))
            return false;
        fillsGap = fillsGap || blankTop(i);
    }
    if (!fillsGap || trimmedText(below.front()).size() > 0)
        return false;
    m_titles.resize(std::max(top.size(), below.size()));
    std::string over;
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        if (!blankTop(i))
            over = trimmedText(top[i]);
        const auto under = i < below.size() ? trimmedText(below[i]) : std::string_view{};
        if (!under.empty())
            m_titles[i] = over.empty() ? std::string{under} : over + " " + std::string{under};
    }
    return true;
}

/// One cell alone in a wide table, where a number or nothing belongs, or in the words of captions.
bool TableSource::isCaption(const Cells& cells) const
{
    constexpr std::size_t wide = 3;
    if (m_headerLine < 0 || m_titles.size() < wide)
        return false;
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (trimmedText(cells[i]).empty())
            continue;
        if (only)
            return false;
        only = i;
    }
    if (!only)
        return false;
    const auto text = lowered(trimmedText(cells[*only]));
    const bool numbered =
        *only < m_titles.size() && core::matchesAlias("no|no.|nomor|nomer|no urut|#", m_titles[*only]);
    return captionWords(text) || (numbered && !readNumber(text, {}));
}

/// A row of sums has no place.
bool TableSource::isSum(const Cells& cells) const
{
    if (!isTotal(cells))
        return false;
    const auto filled = [&](const std::optional<std::size_t>& column) {
        return column && !blankCell(cells, *column);
    };
    return !filled(m_places.both) && !filled(m_places.wkt) &&
           !(filled(m_places.latitude) && filled(m_places.longitude));
}

bool TableSource::nextDataRow(Cells& cells, std::int64_t& line)
{
    while (m_grid->next(cells, line))
        if (line > m_headerLine && !isSum(cells) && !isCaption(cells) && cells != m_titles)
            return true;
    return false;
}

void TableSource::study()
{
    std::vector<Column> columns;
    std::int64_t line = 0;
    while (nextDataRow(m_cells, line)) {
        ++m_rows;
        if (m_cells.size() > columns.size())
            columns.resize(m_cells.size());
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (meansUnknown(m_cells[i]))
                continue;
            auto& column = columns[i];
            column.vote.add(m_cells[i]);
            voteOnDate(m_cells[i], column.dayFirst, column.monthFirst);
            if (++column.filled <= contentRows) {
                column.wkt += looksLikeWkt(m_cells[i]) ? 1 : 0;
                column.angles += readAngle(m_cells[i], {}) ? 1 : 0;
                column.pairs += readAnglePair(m_cells[i], {}) ? 1 : 0;
                column.degreePairs += looksLikePair(m_cells[i]) ? 1 : 0;
                column.accuracies += readAccuracy(m_cells[i]) ? 1 : 0;
            }
        }
    }
    columns.resize(std::max(columns.size(), m_titles.size()));
    std::set<std::string> used;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto name = title(i < m_titles.size() ? m_titles[i] : std::string{}, i);
        for (int copy = 2; !used.insert(lowered(name)).second; ++copy)
            name = fmt::format("{}_{}", title(i < m_titles.size() ? m_titles[i] : std::string{}, i), copy);
        m_columns.push_back({std::move(name), "TEXT", false, {}, columns[i].filled == 0});
    }
    findTypes(columns);
    findPlaces(columns);
    addAccuracy(columns);

    RawRow row;
    m_grid->rewind();
    const auto step = std::max<std::int64_t>(1, m_rows / static_cast<std::int64_t>(sampleSize));
    for (std::int64_t i = 0; hasGeometry() && nextDataRow(m_cells, line); ++i) {
        if (i % step != 0)
            continue;
        row.shapes.clear();
        row.remarks.clear();
        locate(m_cells, row);
        for (auto& shape : row.shapes) {
            std::vector<WkbRun> runs;
            if (findRuns(shape, runs) && !runs.empty() && runs.front().size() > 0)
                m_sample.push_back(runs.front()[0]);
        }
    }
}

void TableSource::findTypes(const std::vector<Column>& columns)
{
    int commas = 0;
    int points = 0;
    for (const auto& column : columns) {
        commas += column.vote.decimalComma() ? 1 : 0;
        points += column.vote.decimalPoint() ? 1 : 0;
    }
    // Where nothing decides, an Indonesian file groups by points.
    const bool commaLikely = commas != points ? commas > points : m_grid->commaLikely() || points == 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& vote = columns[i].vote;
        m_styles.push_back(vote.style(commaLikely));
        m_columns[i].style = m_styles.back();
        m_columns[i].style.monthFirst = columns[i].monthFirst > 0 && columns[i].dayFirst == 0;
        const bool code = vote.codes() || isCodeTitle(m_columns[i].title);
        if (!code && vote.allIntegers())
            m_columns[i].type = "INTEGER";
        else if (!code && vote.allNumbers())
            m_columns[i].type = "REAL";
    }
}

std::optional<std::size_t> TableSource::column(const char* place) const
{
    const auto wanted = m_options.places.find(place);
    if (wanted == m_options.places.end())
        return std::nullopt;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (core::matchesAlias(wanted->second, m_columns[i].title))
            return i;
    return std::nullopt;
}

std::optional<std::size_t> TableSource::columnNamed(std::string_view names) const
{
    // The earlier a name stands in the list, the likelier it is meant: "lat" before "y".
    while (!names.empty()) {
        const auto bar = names.find('|');
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (core::matchesAlias(names.substr(0, bar), m_columns[i].title) ||
                core::matchesAlias(names.substr(0, bar), withoutUnit(m_columns[i].title)))
                return i;
        if (bar == std::string_view::npos)
            break;
        names.remove_prefix(bar + 1);
    }
    return std::nullopt;
}

void TableSource::findPlaces(const std::vector<Column>& columns)
{
    const auto mostly = [&](std::size_t i, int Column::*count) {
        const int looked = std::min(columns[i].filled, contentRows);
        return looked > 0 && columns[i].*count * 2 >= looked;
    };
    const auto some = [&](std::size_t i, int Column::*count) { return columns[i].*count > 0; };
    m_places = {column("lon"), column("lat"), column("koordinat"), column("wkt")};
    if (!hasGeometry()) {
        m_places.latitude = columnNamed(latitudeNames);
        m_places.longitude = columnNamed(longitudeNames);
        // Kobo and ODK put the question's name before: "_lokasi_usaha_latitude", "data-lokasi-Latitude".
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto name = lowered(m_columns[i].title);
            if (!m_places.latitude && name.ends_with("latitude"))
                m_places.latitude = i;
            if (!m_places.longitude && name.ends_with("longitude"))
                m_places.longitude = i;
        }
        const bool usable = m_places.latitude && m_places.longitude &&
                            some(*m_places.latitude, &Column::angles) &&
                            some(*m_places.longitude, &Column::angles);
        if (!usable)
            m_places = {};
    }
    if (!hasGeometry())
        if (const auto named = columnNamed(wktNames); named && some(*named, &Column::wkt))
            m_places.wkt = named;
    if (!hasGeometry())
        if (const auto named = columnNamed(bothNames); named && some(*named, &Column::pairs))
            m_places.both = named;
    for (std::size_t i = 0; i < columns.size() && !hasGeometry(); ++i)
        if (mostly(i, &Column::wkt))
            m_places.wkt = i;
    for (std::size_t i = 0; i < columns.size() && !hasGeometry(); ++i)
        if (mostly(i, &Column::degreePairs) && !mostly(i, &Column::angles))
            m_places.both = i;
    for (const auto& place : {m_places.longitude, m_places.latitude, m_places.both, m_places.wkt})
        if (place)
            m_columns[*place].place = true;
}

/// Kobo writes "latitude longitude altitude accuracy" in one cell; the accuracy becomes a column of its own,
/// called as Kobo calls it where it does so itself.
void TableSource::addAccuracy(const std::vector<Column>& columns)
{
    if (!m_places.both || columns[*m_places.both].accuracies == 0)
        return;
    m_accuracy = *m_places.both;
    m_columns.push_back({m_columns[*m_places.both].title + "_precision", "REAL", false, {}, false});
    m_styles.emplace_back();
}

void TableSource::locateFromPair(const Cells& cells, RawRow& row) const
{
    std::optional<Angle> x;
    std::optional<Angle> y;
    std::string raw;
    if (m_places.both) {
        raw = cells[*m_places.both];
        if (const auto pair = readAnglePair(raw, m_styles[*m_places.both])) {
            // Degrees are written latitude first, metres easting first.
            const bool metres = std::abs(pair->first.value) > 180.0 || std::abs(pair->second.value) > 180.0;
            const bool longitudeFirst =
                metres || pair->first.axis == Angle::Axis::Longitude ||
                pair->second.axis == Angle::Axis::Latitude ||
                (std::abs(pair->first.value) > 90.0 && std::abs(pair->second.value) <= 90.0);
            x = longitudeFirst ? pair->first : pair->second;
            y = longitudeFirst ? pair->second : pair->first;
        }
    } else {
        raw = cells[*m_places.longitude] + " / " + cells[*m_places.latitude];
        x = readAngle(cells[*m_places.longitude], m_styles[*m_places.longitude]);
        y = readAngle(cells[*m_places.latitude], m_styles[*m_places.latitude]);
        if (x && y && x->axis != y->axis &&
            (x->axis == Angle::Axis::Latitude || y->axis == Angle::Axis::Longitude) &&
            x->axis != Angle::Axis::Longitude && y->axis != Angle::Axis::Latitude) {
            std::swap(x, y);
            row.remarks.push_back(conflict("axes-swapped", M("Lintang dan bujur tertukar kolom: %1"), {raw}));
        }
    }
    if (!x || !y) {
        row.remarks.push_back(conflict("location-unreadable", M("Koordinat tidak dapat dibaca: %1"), {raw}));
        return;
    }
    if (x->value == 0.0 && y->value == 0.0) {
        row.remarks.push_back(
            conflict("location-unreadable", M("Koordinat 0, 0 dianggap belum ada lokasi"), {}));
        return;
    }
    const auto read = fmt::format("{}, {}", x->value, y->value);
    if (x->sexagesimal || y->sexagesimal)
        row.remarks.push_back(conflict("dms-read", M("Derajat-menit-detik “%1” dibaca %2"), {raw, read}));
    if (x->comma || y->comma)
        row.remarks.push_back(conflict("comma-read", M("Koma desimal “%1” dibaca %2"), {raw, read}));
    row.shapes.push_back(writeWkb(Position{x->value, y->value}));
}

void TableSource::locate(const Cells& cells, RawRow& row) const
{
    if (m_places.wkt) {
        if (blankCell(cells, *m_places.wkt))
            return;
        const auto& text = cells[*m_places.wkt];
        if (!shapesOfWkt(std::string{trimmedText(text)}, row.shapes))
            row.remarks.push_back(
                conflict("location-unreadable", M("WKT tidak dapat dibaca: %1"), {text.substr(0, 60)}));
        return;
    }
    if (m_places.both ? blankCell(cells, *m_places.both)
                      : blankCell(cells, *m_places.longitude) && blankCell(cells, *m_places.latitude))
        return;
    if (!m_places.both && std::max(*m_places.longitude, *m_places.latitude) >= cells.size()) {
        row.remarks.push_back(
            conflict("location-unreadable", M("Baris terpotong sebelum kolom koordinat"), {}));
        return;
    }
    locateFromPair(cells, row);
}

core::Result<bool> TableSource::next(RawRow& row)
{
    row.values.clear();
    row.shapes.clear();
    row.remarks.clear();
    if (!nextDataRow(m_cells, row.row))
        return false;
    if (!m_grid->doubtful().empty())
        row.remarks.push_back(conflict("encoding",
                                       M("Teks tidak sah sebagai %1; dibaca sebagai windows-1252: “%2”"),
                                       {m_options.encoding.name, m_grid->doubtful()}));
    const auto ownColumns = m_columns.size() - (m_accuracy ? 1 : 0);
    for (std::size_t i = 0; i < ownColumns; ++i) {
        const auto cell = i < m_cells.size() ? trimmedText(m_cells[i]) : std::string_view{};
        const bool numeric = m_columns[i].type != "TEXT";
        bool changed = false;
        const auto number = numeric ? readNumberEither(cell, m_styles[i], &changed) : std::nullopt;
        if (changed && !m_columns[i].place)
            row.remarks.push_back(
                conflict("number-read", M("%1: “%2” dibaca %3"),
                         {m_columns[i].title, std::string{cell}, fmt::format("{}", *number)}));
        if (cell.empty() || (numeric && !number))
            row.values.emplace_back();
        else if (m_columns[i].type == "INTEGER")
            row.values.emplace_back(static_cast<std::int64_t>(*number));
        else if (number)
            row.values.emplace_back(*number);
        else
            row.values.emplace_back(std::string{withoutFormulaGuard(cell)});
    }
    if (m_accuracy) {
        const auto accuracy =
            *m_accuracy < m_cells.size() ? readAccuracy(m_cells[*m_accuracy]) : std::nullopt;
        row.values.push_back(accuracy ? core::Value{*accuracy} : core::Value{});
    }
    if (hasGeometry())
        locate(m_cells, row);
    return true;
}

#undef M

} // namespace gis
