#include "gis/io/export/export_writer.h"

#include "core/base/translate.h"
#include "core/model/wkt.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cmath>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <unistd.h>
#include <utility>
#include <xlsxwriter.h>

namespace gis {

namespace {

using core::ErrorCode;
using core::FieldType;

constexpr lxw_row_t lastRow = 1'048'575;      // of a sheet, counted from 0
constexpr std::size_t longestText = 32'767;   // characters in a cell
constexpr double largestWhole = 9.0071992e15; // beyond it a spreadsheet's numbers lose units

#define S(text) PS_TEXT("Workbook", text)

/// Characters of UTF-8, and where the `count`-th begins.
std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view cut(std::string_view text, std::size_t count)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && count-- == 0)
            break;
    return text.substr(0, at);
}

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    int number = 0;
    if (at + count > text.size())
        return std::nullopt;
    const auto* end = text.data() + at + count;
    const auto [stop, error] = std::from_chars(text.data() + at, end, number);
    return error == std::errc{} && stop == end ? std::optional{number} : std::nullopt;
}

/// "2026-11-24", "2026-11-24T08:10" or with seconds; a spreadsheet knows no zones, no parts of seconds and
/// nothing before 1900, so such texts stay texts.
std::optional<lxw_datetime> momentOf(std::string_view text)
{
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-' || *year < 1900)
        return std::nullopt;
    if (!(std::chrono::year{*year} / *month / *day).ok())
        return std::nullopt;
    lxw_datetime moment{*year, *month, *day, 0, 0, 0.0};
    if (text.size() == 10)
        return moment;
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = text.size() == 19 ? digits(text, 17, 2) : std::optional{0};
    if ((text.size() != 16 && text.size() != 19) || !hour || !minute || !second || text[13] != ':' ||
        *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    moment.hour = *hour;
    moment.min = *minute;
    moment.sec = *second;
    return moment;
}

std::string heading(const ExportColumn& column)
{
    return column.unit.empty() ? column.title : fmt::format("{} ({})", column.title, column.unit);
}

/// The library prints what goes wrong on standard error, where a failure of ours is one line.
lxw_error closeQuietly(lxw_workbook* book)
{
    const int kept = dup(STDERR_FILENO);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept >= 0 && nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
    const auto error = workbook_close(book);
    const int reason = errno;
    if (kept >= 0) {
        dup2(kept, STDERR_FILENO);
        close(kept);
    }
    if (nowhere >= 0)
        close(nowhere);
    errno = reason;
    return error;
}

class XlsxWriter : public ExportWriter
{
public:
    XlsxWriter(const ExportTable& table, const WholeOutput& output, const ExportWords& words)
        : m_table(table), m_target(output.target()), m_words(words), m_path(output.file("data.xlsx")),
          m_folder(output.folder().string())
    {
    }
    ~XlsxWriter() override
    {
        if (m_book != nullptr) // an export that failed: the library frees itself only by closing
            closeQuietly(m_book);
    }
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    core::Result<void> begin()
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE; // row by row through a temporary file in our own place
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(m_path.c_str(), &options);
        if (m_book == nullptr)
            return core::fail(ErrorCode::WriteFailed, m_target, "xlsx");
        m_head = workbook_add_format(m_book);
        format_set_bold(m_head);
        format_set_text_wrap(m_head);
        format_set_align(m_head, LXW_ALIGN_VERTICAL_TOP);
        format_set_bg_color(m_head, 0xDCEBE5);
        format_set_bottom(m_head, LXW_BORDER_THIN);
        m_date = workbook_add_format(m_book);
        format_set_num_format(m_date, "yyyy-mm-dd");
        m_moment = workbook_add_format(m_book);
        format_set_num_format(m_moment, "yyyy-mm-dd hh:mm");
        m_text = workbook_add_format(m_book);
        format_set_num_format(m_text, "@"); // so that typing over keeps leading zeros
        m_money = workbook_add_format(m_book);
        format_set_num_format(m_money, "#,##0");
        m_wrapped = workbook_add_format(m_book);
        format_set_text_wrap(m_wrapped);
        format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
        return nextSheet();
    }

    core::Result<void> add(const ExportRow& row) override
    {
        if (m_row > lastRow)
            PS_TRY(nextSheet());
        lxw_col_t column = 0;
        for (std::size_t i = 0; i < row.values.size(); ++i)
            PS_TRY(cell(column++, row.values[i], m_table.columns()[i]));
        if (m_table.hasPlaces()) {
            const auto* place = std::get_if<core::Position>(&row.geometry);
            if (place != nullptr) {
                PS_TRY(number(column, place->x, nullptr));
                PS_TRY(number(column + 1, place->y, nullptr));
            }
            column = static_cast<lxw_col_t>(column + 2);
        }
        if (m_table.hasShapes())
            PS_TRY(shape(column, row.geometry));
        ++m_row;
        return {};
    }

    core::Result<std::string> finish() override
    {
        if (m_row > 1)
            worksheet_autofilter(m_sheet, 0, 0, m_row - 1, static_cast<lxw_col_t>(columnCount() - 1));
        PS_TRY(writeDictionary());
        errno = 0;
        const auto error = closeQuietly(std::exchange(m_book, nullptr));
        if (error != LXW_NO_ERROR)
            return core::fail(errno == ENOSPC || errno == EFBIG
                                  ? writeError(m_target, errno)
                                  : core::Error{ErrorCode::WriteFailed, m_target, lxw_strerror(error)});
        return m_path;
    }

private:
    std::size_t columnCount() const
    {
        return m_table.columns().size() + (m_table.hasPlaces() ? 2U : 0U) + (m_table.hasShapes() ? 1U : 0U);
    }
    std::string word(std::string_view text) const { return m_words("Workbook", text); }

    core::Result<void> check(lxw_error error) const
    {
        if (error == LXW_NO_ERROR)
            return {};
        return core::fail(ErrorCode::WriteFailed, m_target, lxw_strerror(error));
    }

    core::Result<void> nextSheet()
    {
        ++m_sheetNumber;
        const auto name =
            m_sheetNumber == 1 ? word(S("Data")) : fmt::format("{} {}", word(S("Data")), m_sheetNumber);
        m_sheet = workbook_add_worksheet(m_book, name.c_str());
        if (m_sheet == nullptr)
            return core::fail(ErrorCode::WriteFailed, m_target, "xlsx");
        m_row = 0;
        lxw_col_t column = 0;
        const auto head = [&](const std::string& text, double width) {
            worksheet_set_column(m_sheet, column, column, width, nullptr);
            return check(worksheet_write_string(m_sheet, 0, column++, text.c_str(), m_head));
        };
        for (const auto& field : m_table.columns())
            PS_TRY(head(heading(field), widthOf(field)));
        if (m_table.hasPlaces()) {
            PS_TRY(head(word(S("Bujur (°)")), 13.0));
            PS_TRY(head(word(S("Lintang (°)")), 13.0));
        }
        if (m_table.hasShapes())
            PS_TRY(head(word(S("Bentuk (WKT)")), 24.0));
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
        m_row = 1;
        return {};
    }

    static double widthOf(const ExportColumn& column)
    {
        switch (column.type) {
        case FieldType::Text:
            return column.source == "uuid" ? 12.0 : 22.0;
        case FieldType::LongText:
            return 40.0;
        case FieldType::DateTime:
            return 17.0;
        default:
            return 14.0;
        }
    }

    core::Result<void> number(int column, double value, lxw_format* format)
    {
        return check(worksheet_write_number(m_sheet, m_row, static_cast<lxw_col_t>(column), value, format));
    }

    core::Result<void> text(lxw_col_t column, const std::string& value, const std::string& name)
    {
        const auto shown = characters(value) > longestText ? std::string{cut(value, longestText)} : value;
        if (shown.size() != value.size())
            ++m_losses.shortened[name];
        return check(worksheet_write_string(m_sheet, m_row, column, shown.c_str(), m_text));
    }

    core::Result<void> cell(lxw_col_t column, const core::Value& value, const ExportColumn& field)
    {
        if (core::isUnknown(value))
            return {};
        if (const auto* words = std::get_if<std::string>(&value)) {
            const bool moment = field.type == FieldType::Date || field.type == FieldType::DateTime;
            if (auto when = moment ? momentOf(*words) : std::nullopt;
                when && worksheet_write_datetime(m_sheet, m_row, column, &*when,
                                                 words->size() > 10 ? m_moment : m_date) == LXW_NO_ERROR)
                return {};
            return text(column, *words, field.name);
        }
        const auto* whole = std::get_if<std::int64_t>(&value);
        if (whole != nullptr && field.type == FieldType::Boolean)
            return check(worksheet_write_boolean(m_sheet, m_row, column, *whole != 0 ? 1 : 0, nullptr));
        const double real = whole != nullptr ? static_cast<double>(*whole) : std::get<double>(value);
        if (!std::isfinite(real) || (whole != nullptr && std::abs(real) > largestWhole))
            return text(column, core::toText(value), field.name);
        return number(column, real, field.unit == "Rp" ? m_money : nullptr);
    }

    core::Result<void> shape(lxw_col_t column, const core::Geometry& geometry)
    {
        if (core::isEmpty(geometry))
            return {};
        const auto wkt = core::writeWkt(geometry);
        if (wkt.size() > longestText) {
            ++m_losses.shapesLeftOut;
            return {};
        }
        return check(worksheet_write_string(m_sheet, m_row, column, wkt.c_str(), nullptr));
    }

    std::string typeText(const ExportColumn& column) const
    {
        switch (column.type) {
        case FieldType::Integer:
            return word(S("Bilangan bulat"));
        case FieldType::Real:
            return word(S("Bilangan"));
        case FieldType::Boolean:
            return word(S("Benar (ya) atau salah (tidak)"));
        case FieldType::Date:
            return word(S("Tanggal"));
        case FieldType::DateTime:
            return word(S("Tanggal dan jam"));
        case FieldType::Text:
        case FieldType::LongText:
            break;
        }
        return column.codes.empty() ? word(S("Teks")) : word(S("Kode"));
    }

    core::Result<void> writeDictionary()
    {
        m_sheet = workbook_add_worksheet(m_book, word(S("Kamus data")).c_str());
        if (m_sheet == nullptr)
            return core::fail(ErrorCode::WriteFailed, m_target, "xlsx");
        constexpr std::array widths{30.0, 20.0, 10.0, 20.0, 60.0, 44.0};
        for (std::size_t i = 0; i < widths.size(); ++i)
            worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i],
                                 nullptr);
        worksheet_freeze_panes(m_sheet, 1, 0);
        m_row = 0;
        PS_TRY(line({word(S("Kolom")), word(S("Nama di berkas lain")), word(S("Satuan")), word(S("Isi")),
                     word(S("Arti")), word(S("Daftar kode"))},
                    m_head));
        for (const auto& column : m_table.columns())
            PS_TRY(line(
                {column.title, column.name, column.unit, typeText(column), column.meaning, codeText(column)},
                m_wrapped));
        if (m_table.hasPlaces()) {
            PS_TRY(line({word(S("Bujur")), "longitude", "°", word(S("Bilangan")),
                         word(S("Bujur di WGS 84 (EPSG:4326); kosong bila tempatnya belum diketahui.")), ""},
                        m_wrapped));
            PS_TRY(line({word(S("Lintang")), "latitude", "°", word(S("Bilangan")),
                         word(S("Lintang di WGS 84 (EPSG:4326); selatan negatif.")), ""},
                        m_wrapped));
        }
        if (!m_table.hasShapes())
            return {};
        return line(
            {word(S("Bentuk")), "wkt", "", word(S("Teks")),
             word(S("Bentuk sebagai WKT di WGS 84, bujur lebih dahulu; kosong bila lebih panjang dari "
                    "32.767 huruf.")),
             ""},
            m_wrapped);
    }

    static std::string codeText(const ExportColumn& column)
    {
        std::string text;
        for (const auto& code : column.codes)
            text += fmt::format("{}{} = {}", text.empty() ? "" : "\n", code.code, code.title);
        return text;
    }

    core::Result<void> line(const std::array<std::string, 6>& cells, lxw_format* format)
    {
        for (std::size_t i = 0; i < cells.size(); ++i)
            PS_TRY(check(
                worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(i), cells[i].c_str(), format)));
        ++m_row;
        return {};
    }

    const ExportTable& m_table;
    std::string m_target;
    ExportWords m_words;
    std::string m_path;
    std::string m_folder;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_date = nullptr;
    lxw_format* m_moment = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_money = nullptr;
    lxw_format* m_wrapped = nullptr;
    lxw_row_t m_row = 0;
    int m_sheetNumber = 0;
};

#undef S

} // namespace

WriterResult xlsxWriter(const ExportTable& table, const WholeOutput& output, const ExportWords& words)
{
    auto writer = std::make_unique<XlsxWriter>(table, output, words);
    PS_TRY(writer->begin());
    return writer;
}

} // namespace gis
