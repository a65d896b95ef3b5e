#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/print/sheet_attachment.h"
#include "app/print/sheet_composer.h"
#include "app/print/sheet_snapshot.h"
#include "app/settings/shipped.h"
#include "core/base/translate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr int differs = 1;
constexpr int refused = 3;
constexpr int planUnusable = 4;

core::Result<Answer> verifyPlan(const Arguments& arguments)
{
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto problems, plan.verify());
    return Answer{.json = {{"ok", problems.empty()}, {"problems", problems}},
                  .exitCode = problems.empty() ? 0 : planUnusable};
}

/// A sheet that cannot be compared with any plan.
Answer refusal(const std::string& path, const QString& why, int exitCode = refused)
{
    const auto line = QStringLiteral("%1: %2.").arg(QString::fromStdString(path), why);
    return {.json = {{"ok", false}, {"problems", {why.toStdString()}}},
            .exitCode = exitCode,
            .failure = line.toStdString()};
}

/// As given, else where the sheet says, else beside it.
std::optional<std::string> planOf(const Arguments& arguments, const PlanHint& hint)
{
    if (const auto given = arguments.value("plan"))
        return given;
    const QFileInfo sheet{QString::fromStdString(arguments.positional.front())};
    for (const auto& name : {hint.near, hint.file}) {
        const QFileInfo plan{sheet.absoluteDir(), QString::fromStdString(name)};
        if (!name.empty() && plan.isFile())
            return plan.absoluteFilePath().toStdString();
    }
    return std::nullopt;
}

QString shortened(const Json& value)
{
    constexpr qsizetype longest = 60;
    if (value.is_null())
        return Cli::tr("tidak diketahui");
    auto text = QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
    return text.size() > longest ? text.left(longest) + QStringLiteral("…") : text;
}

QString recordText(const SheetChange& change)
{
    const auto* table = core::findTable(change.table);
    const auto kind = change.table == "layer" ? Cli::tr("Lapisan")
                      : table != nullptr
                          ? QCoreApplication::translate("Table", std::string{table->title}.c_str())
                          : QString::fromStdString(change.table);
    return change.name.empty()
               ? kind + QLatin1Char(' ') + QString::fromStdString(change.uuid)
               : QStringLiteral("%1 \"%2\" (%3)")
                     .arg(kind, QString::fromStdString(change.name), QString::fromStdString(change.uuid));
}

QString problemText(const SheetChange& change)
{
    if (change.table == "sheet")
        return Cli::tr("Yang tertulis di lembar, %1: %2, sekarang %3")
            .arg(QString::fromStdString(change.field), shortened(change.then), shortened(change.now));
    const auto record = recordText(change);
    if (change.field.empty())
        return change.now.is_null() ? Cli::tr("%1 sudah tidak ada di sana").arg(record)
                                    : Cli::tr("%1 ditambahkan sesudah dicetak").arg(record);
    if (change.field == "wkt")
        return Cli::tr("%1: letak atau bentuknya berubah").arg(record);
    if (change.field == "hash" || change.field == "features")
        return Cli::tr("%1: isinya berubah").arg(record);
    const auto* table = core::findTable(change.table);
    const auto* field = table == nullptr ? nullptr : core::findField(*table, change.field);
    const auto title = field == nullptr
                           ? QString::fromStdString(change.field)
                           : QCoreApplication::translate("Field", std::string{field->title}.c_str());
    return Cli::tr("%1, %2: %3, sekarang %4")
        .arg(record, title, shortened(change.then), shortened(change.now));
}

Json changeJson(const SheetChange& change)
{
    const auto orNull = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
    return {{"table", change.table},         {"uuid", orNull(change.uuid)}, {"name", orNull(change.name)},
            {"field", orNull(change.field)}, {"then", change.then},         {"now", change.now}};
}

/// A sheet says names only where it shows them; the plan knows the others.
void nameFrom(const core::PlanFile& plan, SheetChange& change)
{
    const auto* table = core::findTable(change.table);
    if (!change.name.empty() || table == nullptr || change.uuid.empty())
        return;
    if (const auto record = plan.record(table->name, core::Uuid{change.uuid}); record && *record)
        change.name = (*record)->text(table->nameField);
}

/// What one sheet of the file shows and the plan has otherwise.
core::Result<std::vector<SheetChange>> changesOf(const SheetComposer& composer, const Json& then,
                                                 core::Progress& progress)
{
    PS_LET(const auto request, requestOf(then));
    const auto sheet = composer.compose(request, progress);
    if (!sheet) {
        if (sheet.error().code != core::ErrorCode::UnknownRecord)
            return core::fail(sheet.error());
        SheetChange gone{.table = "sheet", .uuid = {}, .name = {}, .field = "name"};
        gone.then = then.at("data").at("sheet").value("name", "");
        return std::vector{gone};
    }
    const auto now = Json::parse(sheet->page.snapshot, nullptr, false);
    return changesBetween(then.at("data"), now.at("data"));
}

bool isIntact(const Json& sheet)
{
    return sheet.is_object() && sheet.contains("data") && sheet.at("data").is_object() &&
           sheet.at("data").contains("sheet") && sheet.at("data").at("sheet").is_object() &&
           sheet.contains("state") && sheet.at("state") == stateOf(sheet.at("data"));
}

core::Result<Answer> compareWithPlan(const std::string& planPath, const SheetProvenance& provenance,
                                     core::Progress& progress)
{
    PS_LET(const auto plan, core::PlanFile::open(planPath, core::PlanFile::Access::Read));
    PS_LET(const auto styles, shippedStyles());
    PS_LET(const auto composer, SheetComposer::make(plan, styles));
    Json problems = Json::array();
    Json changes = Json::array();
    for (const auto& sheet : provenance.sheets) {
        PS_LET(auto found, changesOf(composer, sheet, progress));
        for (auto& change : found) {
            nameFrom(plan, change);
            const auto json = changeJson(change);
            if (std::find(changes.begin(), changes.end(), json) != changes.end())
                continue; // the same on several pages of a book
            changes.push_back(json);
            problems.push_back(problemText(change).toStdString());
        }
    }
    const bool same = changes.empty();
    return Answer{.json = {{"ok", same},
                           {"problems", problems},
                           {"changes", changes},
                           {"plan", planPath},
                           {"printed_at", provenance.printedAt},
                           {"sheets", provenance.sheets.size()}},
                  .exitCode = same ? 0 : differs};
}

core::Result<Answer> verifySheet(const Arguments& arguments, Context& context)
{
    const auto& path = arguments.positional.front();
    const auto read = readProvenance(QString::fromStdString(path));
    if (!read && read.error().code == core::ErrorCode::FileUnreadable)
        return refusal(path, QString::fromStdString(read.error().detail));
    PS_LET(const auto provenance, read);
    if (!provenance.attachmentIntact || !std::ranges::all_of(provenance.sheets, isIntact))
        return refusal(path, Cli::tr("data di dalamnya diubah sesudah dicetak"));
    if (!provenance.pagesIntact)
        return refusal(path, Cli::tr("gambar halamannya diubah sesudah dicetak"));
    const auto plan = planOf(arguments, provenance.plan);
    if (!plan)
        return refusal(path,
                       Cli::tr("rencananya, %1, tidak ada di dekat lembar ini; sebut dengan --plan")
                           .arg(QString::fromStdString(provenance.plan.file)),
                       planUnusable);
    return compareWithPlan(*plan, provenance, context.progress);
}

core::Result<Answer> verify(const Arguments& arguments, Context& context)
{
    const bool pdf = QString::fromStdString(arguments.positional.front())
                         .endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
    return pdf ? verifySheet(arguments, context) : verifyPlan(arguments);
}

} // namespace

Command verifyCommand()
{
    return {.name = "verify",
            .summary = PS_TEXT("Cli", "memeriksa keutuhan rencana, atau lembar PDF terhadap rencananya"),
            .positional = {"PLAN|SHEET.pdf"},
            .options = {value("plan")},
            .run = verify,
            .needs = Command::Needs::Gui};
}

} // namespace app::cli
