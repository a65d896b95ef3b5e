#include "gis/io/export/csv_text.h"
#include "gis/io/export/export_writer.h"

#include "core/model/wkt.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fmt/format.h>

namespace gis {

namespace {

using core::ErrorCode;

struct CloseFile
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

class CsvWriter : public ExportWriter
{
public:
    CsvWriter(const ExportTable& table, const WholeOutput& output, CsvLocale locale, File file,
              std::string path)
        : m_table(table), m_target(output.target()), m_locale(locale), m_file(std::move(file)),
          m_path(std::move(path))
    {
    }

    core::Result<void> begin()
    {
        if (m_locale != CsvLocale::Plain)
            m_line = "\xEF\xBB\xBF";
        for (const auto& column : m_table.columns())
            text(m_locale == CsvLocale::Plain ? column.name
                 : column.unit.empty()        ? column.title
                                              : fmt::format("{} ({})", column.title, column.unit));
        if (m_table.hasPlaces()) {
            text(m_locale == CsvLocale::Indonesian ? "bujur" : "longitude");
            text(m_locale == CsvLocale::Indonesian ? "lintang" : "latitude");
        }
        if (m_table.hasShapes())
            text("wkt");
        return endLine();
    }

    core::Result<void> add(const ExportRow& row) override
    {
        for (const auto& value : row.values)
            cell(value);
        if (m_table.hasPlaces()) {
            const auto* place = std::get_if<core::Position>(&row.geometry);
            cell(place != nullptr ? core::Value{place->x} : core::Value{});
            cell(place != nullptr ? core::Value{place->y} : core::Value{});
        }
        if (m_table.hasShapes() && !core::isEmpty(row.geometry))
            quoted(core::writeWkt(row.geometry));
        else if (m_table.hasShapes())
            cell({});
        return endLine();
    }

    core::Result<std::string> finish() override
    {
        auto* file = m_file.release();
        const bool flushed = std::fflush(file) == 0;
        const int reason = errno;
        if (std::fclose(file) != 0 || !flushed)
            return core::fail(writeError(m_target, flushed ? errno : reason));
        return m_path;
    }

private:
    char separator() const { return m_locale == CsvLocale::Indonesian ? ';' : ','; }

    void next()
    {
        if (m_cells++ > 0)
            m_line += separator();
    }

    /// Unknown is an empty cell, an empty text is "": readers that care can tell them apart.
    void cell(const core::Value& value)
    {
        if (const auto* words = std::get_if<std::string>(&value)) {
            text(*words);
            return;
        }
        auto number = core::toText(value);
        if (m_locale == CsvLocale::Indonesian)
            std::replace(number.begin(), number.end(), '.', ',');
        next();
        m_line += number;
    }

    /// A spreadsheet runs a text that begins like a formula; an apostrophe keeps it a text.
    void text(const std::string& words)
    {
        if (!looksLikeFormula(words)) {
            quoted(words);
            return;
        }
        ++m_losses.protectedCells;
        quoted("'" + words);
    }

    void quoted(const std::string& words)
    {
        next();
        m_line += csvCell(words);
    }

    core::Result<void> endLine()
    {
        m_line += "\r\n";
        errno = 0;
        if (std::fwrite(m_line.data(), 1, m_line.size(), m_file.get()) != m_line.size())
            return core::fail(writeError(m_target, errno));
        m_line.clear();
        m_cells = 0;
        return {};
    }

    const ExportTable& m_table;
    std::string m_target;
    CsvLocale m_locale;
    File m_file;
    std::string m_path;
    std::string m_line{};
    int m_cells = 0;
};

} // namespace

WriterResult csvWriter(const ExportTable& table, const WholeOutput& output, CsvLocale locale)
{
    auto path = output.file("data.csv");
    File file{std::fopen(path.c_str(), "wb")};
    if (!file)
        return core::fail(writeError(output.target(), errno));
    auto writer = std::make_unique<CsvWriter>(table, output, locale, std::move(file), std::move(path));
    PS_TRY(writer->begin());
    return writer;
}

} // namespace gis
