#include "app/cli/commands.h"
#include "app/cli/json_file.h"
#include "app/cli/named_template.h"
#include "app/cli/plan_access.h"
#include "app/print/print_offers.h"
#include "app/print/sheet_composer.h"
#include "app/report/book.h"
#include "app/settings/shipped.h"

#include "core/base/translate.h"

#include <QString>
#include <algorithm>
#include <charconv>

namespace app::cli {

namespace {

using core::ErrorCode;

constexpr double defaultDpi = 300.0;
constexpr double lowestDpi = 30.0;
constexpr double highestDpi = 1200.0;

std::optional<double> positiveNumber(const std::string& text)
{
    double number = 0.0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || !(number > 0.0))
        return std::nullopt;
    return number;
}

/// "A, B" as names.
std::vector<std::string> namesIn(const std::string& list)
{
    std::vector<std::string> names;
    for (const auto& name : QString::fromStdString(list).split(QLatin1Char(','), Qt::SkipEmptyParts))
        names.push_back(name.trimmed().toStdString());
    return names;
}

/// `--all` is a book, whose first page is the city.
core::Result<SheetSubject> subjectOf(const Arguments& arguments)
{
    std::vector<SheetSubject> subjects;
    if (arguments.has("all"))
        subjects.push_back({SheetSubject::Kind::City, {}, {}});
    if (const auto name = arguments.value("site"))
        subjects.push_back({SheetSubject::Kind::Site, *name, {}});
    if (const auto name = arguments.value("kampung"))
        subjects.push_back({SheetSubject::Kind::Kampung, *name, {}});
    if (const auto names = arguments.value("compare"))
        subjects.push_back({SheetSubject::Kind::Comparison, {}, namesIn(*names)});
    if (const auto number = arguments.value("group"))
        subjects.push_back({SheetSubject::Kind::Group, *number, {}});
    if (arguments.has("city"))
        subjects.push_back({SheetSubject::Kind::City, {}, {}});
    if (subjects.size() != 1)
        return core::fail(ErrorCode::InvalidUsage, "print",
                          "--site | --kampung | --group | --city | --compare | --all");
    return subjects.front();
}

/// "Name" or "Name;NIP"
gis::SheetSigner signerOf(const std::optional<std::string>& text)
{
    if (!text)
        return {};
    const auto parts = QString::fromStdString(*text).split(QLatin1Char(';'));
    return {.role = {},
            .name = parts.at(0).trimmed(),
            .nip = parts.size() > 1 ? parts.at(1).trimmed() : QString{}};
}

QString textOf(const std::optional<std::string>& text)
{
    return QString::fromStdString(text.value_or(std::string{}));
}

core::Result<std::optional<double>> scaleOf(const Arguments& arguments)
{
    const auto text = arguments.value("scale").value_or("auto");
    if (text == "auto")
        return std::optional<double>{};
    // "1:10000" and "1:10.000" are how people write it; "10000" is how INTERFACE.md does.
    auto digits = text.starts_with("1:") ? text.substr(2) : text;
    if (text.starts_with("1:"))
        std::erase(digits, '.');
    const auto scale = positiveNumber(digits);
    if (!scale || *scale < 1.0 || *scale > 1e8)
        return core::fail(ErrorCode::InvalidValue, "--scale", text);
    return scale;
}

/// A template of the plan by its name, or one in a file; texts given by name stand in place of its own.
core::Result<gis::SheetArrangement> arrangementOf(const Arguments& arguments, const core::PlanFile& plan)
{
    gis::SheetArrangement arrangement;
    if (const auto name = arguments.value("template")) {
        if (name->ends_with(".json")) {
            PS_LET(const auto json, readJsonFile(*name));
            PS_LET(arrangement, gis::parseArrangement(json.dump()));
        } else {
            PS_LET(const auto stored, templateNamed(plan, core::TemplateKind::Sheet, *name));
            PS_LET(arrangement, gis::parseArrangement(stored.content));
        }
    }
    if (const auto title = arguments.value("title"))
        arrangement.title = QString::fromStdString(*title);
    if (const auto notes = arguments.value("notes"))
        arrangement.notes = QString::fromStdString(*notes);
    return arrangement;
}

core::Result<SheetRequest> requestOf(const Arguments& arguments, bool english)
{
    SheetRequest request;
    PS_LET(request.subject, subjectOf(arguments));
    const auto sheet = arguments.value("sheet").value_or("a4-landscape");
    const auto paper = gis::parsePaper(sheet);
    if (!paper)
        return core::fail(ErrorCode::InvalidValue, "--sheet", sheet);
    request.paper = *paper;
    const auto themeName = arguments.value("theme").value_or("site");
    const auto theme = parseTheme(themeName);
    if (!theme)
        return core::fail(ErrorCode::InvalidValue, "--theme", themeName);
    request.theme = *theme;
    PS_LET(request.scale, scaleOf(arguments));
    request.draft = arguments.has("draft");
    if (english)
        request.locale = QLocale{QLocale::English, QLocale::UnitedStates};
    request.agency = textOf(arguments.value("agency"));
    request.address = textOf(arguments.value("address"));
    request.sheetNumber = textOf(arguments.value("number"));
    request.edition = textOf(arguments.value("edition"));
    request.maker = signerOf(arguments.value("made-by"));
    request.checker = signerOf(arguments.value("checked-by"));
    request.approver = signerOf(arguments.value("approved-by"));
    if (const auto emblem = arguments.value("emblem")) {
        request.emblem = QImage{QString::fromStdString(*emblem)};
        if (request.emblem.isNull())
            return core::fail(ErrorCode::FileUnreadable, *emblem);
    }
    return request;
}

core::Result<double> dpiOf(const Arguments& arguments)
{
    const auto text = arguments.value("dpi");
    if (!text)
        return defaultDpi;
    const auto dpi = positiveNumber(*text);
    if (!dpi || *dpi < lowestDpi || *dpi > highestDpi)
        return core::fail(ErrorCode::InvalidValue, "--dpi", *text);
    return *dpi;
}

Answer answerFor(double scale, int pages, const Completeness& completeness, const std::string& file)
{
    return {.json = {{"scale", scale},
                     {"pages", pages},
                     {"missing_elements", completeness.missing},
                     {"unknown_content", completeness.unknown},
                     {"overlaps", completeness.overlaps},
                     {"file", file}}};
}

core::Result<Answer> print(const Arguments& arguments, Context& context)
{
    PS_LET(auto request, requestOf(arguments, context.language == "en"));
    PS_LET(const auto dpi, dpiOf(arguments));
    const auto out = arguments.value("out");
    if (!out)
        return core::fail(ErrorCode::InvalidUsage, "print", "--out F.pdf | F.svg | F.png");
    const auto path = QString::fromStdString(*out);
    const auto format = sheetFormat(path);
    if (!format)
        return core::fail(ErrorCode::InvalidValue, "--out", *out);

    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(request.arrangement, arrangementOf(arguments, plan));
    PS_LET(const auto styles, shippedStyles());
    if (arguments.has("all")) {
        if (*format != SheetFormat::Pdf)
            return core::fail(ErrorCode::InvalidUsage, *out, "*.pdf");
        PS_LET(const auto book, writeBook(plan, styles, request, path, context.progress));
        return answerFor(book.scale, book.pages, book.completeness, *out);
    }
    PS_LET(const auto sheet, composeSheet(plan, styles, request, context.progress));
    PS_TRY(writeSheetFile(path, *format, dpi, {sheet.page}, context.progress));
    return answerFor(sheet.page.content.map.scale, 1, sheet.completeness, *out);
}

} // namespace

Command printCommand()
{
    using Kind = Option::Kind;
    return {.name = "print",
            .summary = PS_TEXT("Cli", "mencetak lembar peta ke PDF, SVG atau PNG"),
            .positional = {"PLAN"},
            .options = {{"site"},
                        {"kampung"},
                        {"group"},
                        {"city", Kind::Flag},
                        {"compare"},
                        {"all", Kind::Flag},
                        {"sheet"},
                        {"theme"},
                        {"scale"},
                        {"dpi"},
                        {"draft", Kind::Flag},
                        {"out"},
                        {"agency"},
                        {"address"},
                        {"number"},
                        {"edition"},
                        {"template"},
                        {"title"},
                        {"notes"},
                        {"made-by"},
                        {"checked-by"},
                        {"approved-by"},
                        {"emblem"}},
            .run = print,
            .needs = Command::Needs::Gui};
}

} // namespace app::cli
