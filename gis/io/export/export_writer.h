#pragma once

#include "gis/io/export/export_table.h"
#include "gis/io/export/whole_output.h"

#include <map>
#include <memory>

namespace gis {

enum class ExportFormat
{
    Shapefile,
    GeoPackage,
    GeoJson,
    Kml,
    Xlsx,
    Csv
};

/// How CSV writes numbers and what stands between its cells.
enum class CsvLocale
{
    Plain,      // 1234.5 , and the columns' own names
    Indonesian, // 1234,5 ; titles; with a byte order mark for Excel
    English     // 1234.5 , titles; with a byte order mark for Excel
};

/// What a format could not hold as it is.
struct ExportLosses
{
    std::map<std::string, std::int64_t> shortened{}; // by column: texts longer than the format allows
    std::int64_t shapesLeftOut = 0;                  // shapes too long for a cell
    std::int64_t protectedCells = 0;                 // texts that a spreadsheet would have run as a formula
    std::map<std::string, std::int64_t> noDates{};   // by column: texts in a date column that are none
    std::vector<std::string> warnings{};             // what the library said, each once
};

/// Writes one format into the place of a WholeOutput. Rows come in order; `finish` gives the file that is to
/// take the target's name.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;
    virtual core::Result<void> add(const ExportRow& row) = 0;
    virtual core::Result<std::string> finish() = 0;
    const ExportLosses& losses() const { return m_losses; }

protected:
    ExportLosses m_losses{};
};

using WriterResult = core::Result<std::unique_ptr<ExportWriter>>;

WriterResult csvWriter(const ExportTable& table, const WholeOutput& output, CsvLocale locale);
WriterResult xlsxWriter(const ExportTable& table, const WholeOutput& output, const ExportWords& words);
/// GeoPackage, GeoJSON and KML.
WriterResult ogrWriter(const ExportTable& table, const WholeOutput& output, ExportFormat format);
/// `names` are the columns as DBF has them, in the order of the table's. Reads the rows once beforehand: DBF
/// wants to know how wide its numbers are.
WriterResult shapeWriter(const ExportTable& table, const WholeOutput& output,
                         const std::vector<std::string>& names, core::Progress& progress);

/// Names of at most ten ASCII characters, unique whatever their case (dBASE III).
std::vector<std::string> dbfNames(const std::vector<ExportColumn>& columns);

} // namespace gis
