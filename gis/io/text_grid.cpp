#include "gis/io/text_grid.h"

#include "core/base/translate.h"
#include "gis/io/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <ogrsf_frmts.h>

namespace gis {

namespace {

#define M(text) PS_TEXT("Encoding", text)

constexpr std::array separators{',', ';', '\t', '|'};
constexpr int linesToJudge = 50;

std::string cellText(const OGRFeature& feature, int index, const TextDecoder& decoder)
{
    if (!feature.IsFieldSetAndNotNull(index))
        return {};
    if (feature.GetFieldDefnRef(index)->GetType() == OFTReal &&
        !std::isfinite(feature.GetFieldAsDouble(index)))
        return {};
    std::string text = feature.GetFieldAsString(index);
    if (isUtf8(text))
        return text;
    bool fellBack = false;
    return decoder.decodeOr1252(text, fellBack);
}

bool blank(const std::vector<std::string>& cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return trimmedText(cell).empty(); });
}

} // namespace

DelimitedGrid::DelimitedGrid(std::string bytes, const std::string& encoding) : m_bytes(std::move(bytes))
{
    if (const auto wide = wideEncoding(m_bytes); !wide.empty()) { // what Excel calls "Unicode text"
        const bool marked = m_bytes[0] == '\xFF' || m_bytes[0] == '\xFE';
        m_bytes = TextDecoder{wide}.decode(std::string_view{m_bytes}.substr(marked ? 2 : 0)).value_or("");
        m_encoding = {wide, marked ? core::Message{M("tanda urutan bita di awal berkas"), {}}
                                   : core::Message{M("setiap bita kedua kosong"), {}}};
        m_decoder = std::make_unique<TextDecoder>("UTF-8");
    } else {
        ByteJudge judge;
        judge.add(m_bytes);
        m_encoding = chooseEncoding(judge, {}, encoding);
        m_decoder = std::make_unique<TextDecoder>(m_encoding.name);
        if (m_bytes.starts_with("\xEF\xBB\xBF"))
            m_start = 3;
    }
    takeSeparatorLine();
    if (m_separator == '\0')
        m_separator = findSeparator();
    rewind();
}

void DelimitedGrid::rewind()
{
    m_at = m_start;
    m_line = m_firstLine;
}

std::int64_t DelimitedGrid::rows() const
{
    return std::count(m_bytes.begin(), m_bytes.end(), '\n');
}

bool DelimitedGrid::record(std::size_t& at, std::int64_t& line, char separator,
                           std::vector<std::string>& cells) const
{
    if (at >= m_bytes.size())
        return false;
    std::size_t count = 0;
    const auto cell = [&]() -> std::string& {
        if (count == cells.size())
            cells.emplace_back();
        auto& text = cells[count++];
        text.clear();
        return text;
    };
    auto* text = &cell();
    bool quoted = false;
    bool atStart = true;
    while (at < m_bytes.size()) {
        const char c = m_bytes[at++];
        if (quoted) {
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                *text += c;
            } else if (at < m_bytes.size() && m_bytes[at] == '"') {
                *text += '"';
                ++at;
            } else {
                quoted = false;
            }
        } else if (c == '"' && atStart && quoteCloses(at, separator)) {
            quoted = true;
            atStart = false;
        } else if (c == separator) {
            text = &cell();
            atStart = true;
        } else if (c == '\n' || c == '\r') {
            at += c == '\r' && at < m_bytes.size() && m_bytes[at] == '\n' ? 1 : 0;
            ++line;
            break;
        } else if (c != '\0') { // no text holds one; a cut-off file is full of them
            *text += c;
            atStart = atStart && (c == ' ' || c == '\t');
            if (atStart) // blanks before a quote are not part of it
                continue;
        }
    }
    cells.resize(count);
    return true;
}

/// A quote closes a cell only where the cell ends behind it.
bool DelimitedGrid::quoteCloses(std::size_t from, char separator) const
{
    for (auto at = m_bytes.find('"', from); at != std::string::npos; at = m_bytes.find('"', at + 2)) {
        if (at + 1 < m_bytes.size() && m_bytes[at + 1] == '"')
            continue;
        const auto next = m_bytes.find_first_not_of(' ', at + 1);
        return next == std::string::npos || m_bytes[next] == separator || m_bytes[next] == '\n' ||
               m_bytes[next] == '\r';
    }
    return false;
}

/// "sep=;" in the first line is Excel's note to itself.
void DelimitedGrid::takeSeparatorLine()
{
    const auto end = std::min(m_bytes.find_first_of("\r\n", m_start), m_bytes.size());
    auto line =
        trimmedText(std::string_view{m_bytes}.substr(m_start, std::min<std::size_t>(end - m_start, 16)));
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    const bool tells = lowered(line).starts_with("sep=") && line.size() == 5;
    if (!tells || std::find(separators.begin(), separators.end(), line[4]) == separators.end())
        return;
    m_separator = line[4];
    m_start = end;
    if (m_start < m_bytes.size())
        m_start +=
            m_bytes[m_start] == '\r' && m_start + 1 < m_bytes.size() && m_bytes[m_start + 1] == '\n' ? 2 : 1;
    m_firstLine = 2;
}

/// Nearly all commas of the first lines stand between digits: "-6,98".
bool DelimitedGrid::commasAreDecimal() const
{
    const auto head = std::string_view{m_bytes}.substr(m_start, 64 * 1024);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t commas = 0;
    std::size_t decimal = 0;
    for (std::size_t i = 1; i + 1 < head.size(); ++i) {
        commas += head[i] == ',' ? 1 : 0;
        decimal += head[i] == ',' && isDigit(head[i - 1]) && isDigit(head[i + 1]) ? 1 : 0;
    }
    return decimal * 5 >= commas * 4;
}

/// The first line is words with commas between them, none of the other mark, and most lines are as wide: then
/// commas separate, whatever the other mark does inside the cells ("A; B,-6.98,110.43").
bool DelimitedGrid::headerIsOfCommas(char other) const
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::vector<std::string> cells;
    std::size_t at = m_start;
    std::int64_t line = 1;
    while (record(at, line, ',', cells) && blank(cells))
        ;
    const auto width = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool decimal = i > 0 && !cells[i - 1].empty() && !cells[i].empty() &&
                             isDigit(cells[i - 1].back()) && isDigit(cells[i].front());
        if (decimal || cells[i].find(other) != std::string::npos)
            return false;
    }
    int lines = 0;
    int asWide = 0;
    while (lines < linesToJudge && record(at, line, ',', cells)) {
        ++lines;
        asWide += cells.size() == width ? 1 : 0;
    }
    return width > 1 && asWide * 2 > lines;
}

char DelimitedGrid::findSeparator() const
{
    char best = ',';
    double bestScore = 0.0;
    char second = 0; // the best but the comma
    double secondScore = 0.0;
    for (const char separator : separators) {
        std::map<std::size_t, int> widths;
        std::vector<std::string> cells;
        std::size_t at = m_start;
        std::int64_t line = 1;
        int lines = 0;
        while (lines < linesToJudge && record(at, line, separator, cells))
            if (!blank(cells)) {
                ++lines;
                ++widths[cells.size()];
            }
        for (const auto& [width, times] : widths) {
            // Columns count, and that most lines have the same number of them.
            const double score = width < 2 ? 0.0
                                           : static_cast<double>(times) / lines +
                                                 0.01 * static_cast<double>(std::min<std::size_t>(width, 30));
            if (separator != ',' && score > secondScore) {
                secondScore = score;
                second = separator;
            }
            if (score > bestScore + 1e-9) {
                bestScore = score;
                best = separator;
            }
        }
    }
    return best == ',' && secondScore > 0.2 && commasAreDecimal() && !headerIsOfCommas(second) ? second
                                                                                               : best;
}

bool DelimitedGrid::next(std::vector<std::string>& cells, std::int64_t& line)
{
    do {
        line = m_line;
        if (!record(m_at, m_line, m_separator, cells))
            return false;
    } while (blank(cells));
    m_doubtful.clear();
    for (auto& cell : cells) {
        if (std::none_of(cell.begin(), cell.end(),
                         [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            continue;
        bool fellBack = false;
        cell = m_decoder->decodeOr1252(cell, fellBack, false);
        if (fellBack && m_doubtful.empty())
            m_doubtful = cell;
    }
    return true;
}

LayerGrid::LayerGrid(OGRLayer& layer, bool sheet, const std::string& encoding)
{
    const TextDecoder decoder{encoding};
    const auto* definition = layer.GetLayerDefn();
    const int columns = definition->GetFieldCount();
    if (!sheet) {
        auto& titles = m_cells.emplace_back();
        for (int i = 0; i < columns; ++i)
            titles.emplace_back(definition->GetFieldDefn(i)->GetNameRef());
        m_lines.push_back(0);
    }
    layer.ResetReading();
    for (std::int64_t number = 1;; ++number) {
        const OGRFeatureUniquePtr feature{layer.GetNextFeature()};
        if (!feature)
            break;
        std::vector<std::string> cells;
        for (int i = 0; i < columns; ++i)
            cells.push_back(cellText(*feature, i, decoder));
        if (sheet && blank(cells))
            continue;
        m_cells.push_back(std::move(cells));
        m_lines.push_back(sheet ? feature->GetFID() : number);
    }
}

bool LayerGrid::next(std::vector<std::string>& cells, std::int64_t& line)
{
    if (m_row == m_cells.size())
        return false;
    cells = m_cells[m_row];
    line = m_lines[m_row];
    ++m_row;
    return true;
}

#undef M

} // namespace gis
