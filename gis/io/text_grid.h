#pragma once

#include "core/base/result.h"
#include "gis/io/text_encoding.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

class OGRLayer;

namespace gis {

/// Rows of text cells with the line a person sees them on: a CSV file or a sheet, before anybody knows what
/// they mean.
class TextGrid
{
public:
    virtual ~TextGrid() = default;
    /// False after the last row. `cells` is reused for its memory. Cells are UTF-8.
    virtual bool next(std::vector<std::string>& cells, std::int64_t& line) = 0;
    virtual void rewind() = 0;
    /// True where the separator suggests decimal commas.
    virtual bool commaLikely() const { return false; }
    virtual std::int64_t rows() const = 0; // an estimate, for the progress
    /// Text of the last row that was not in the file's encoding and was read as windows-1252; mostly empty.
    const std::string& doubtful() const { return m_doubtful; }

protected:
    std::string m_doubtful{};
};

/// RFC 4180 with any of , ; tab | as separator, found from the first lines or told by Excel's "sep=;"; line
/// breaks inside quotes; a quote that is not closed before a separator is a letter. Blank lines are no rows.
class DelimitedGrid : public TextGrid
{
public:
    DelimitedGrid(std::string bytes, const std::string& encoding);

    bool next(std::vector<std::string>& cells, std::int64_t& line) override;
    void rewind() override;
    bool commaLikely() const override { return m_separator == ';'; }
    std::int64_t rows() const override;

    char separator() const { return m_separator; }
    const Chosen& encoding() const { return m_encoding; }

private:
    bool record(std::size_t& at, std::int64_t& line, char separator, std::vector<std::string>& cells) const;
    char findSeparator() const;
    bool quoteCloses(std::size_t from, char separator) const;
    void takeSeparatorLine();
    bool commasAreDecimal() const;
    bool headerIsOfCommas(char other) const;

    std::string m_bytes;
    Chosen m_encoding{};
    std::unique_ptr<TextDecoder> m_decoder{};
    std::size_t m_start = 0; // behind the byte-order mark
    std::int64_t m_firstLine = 1;
    char m_separator = '\0';
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
};

/// The attribute columns of a GDAL layer as text. Sheets have no names for their columns and the row number
/// of the sheet; tables give their names as the first row (line 0).
class LayerGrid : public TextGrid
{
public:
    LayerGrid(OGRLayer& layer, bool sheet, const std::string& encoding);

    bool next(std::vector<std::string>& cells, std::int64_t& line) override;
    void rewind() override { m_row = 0; }
    std::int64_t rows() const override { return static_cast<std::int64_t>(m_lines.size()); }

private:
    std::vector<std::vector<std::string>> m_cells{};
    std::vector<std::int64_t> m_lines{};
    std::size_t m_row = 0;
};

} // namespace gis
