#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/report/report_file.h"
#include "app/settings/shipped.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

/// "Name" or "Name;NIP"
gis::SheetSigner signerOf(const std::optional<std::string>& text)
{
    const auto parts = QString::fromStdString(text.value_or(std::string{})).split(QLatin1Char(';'));
    return {.role = {},
            .name = parts.at(0).trimmed(),
            .nip = parts.size() > 1 ? parts.at(1).trimmed() : QString{}};
}

core::Result<Answer> dossier(const Arguments& arguments, Context& context)
{
    const auto site = arguments.value("site");
    const auto out = arguments.value("out");
    if (!site || !out)
        return core::fail(core::ErrorCode::InvalidUsage, "dossier", "--site NAME --out F.pdf | F.odt");
    ReportRequest request{.site = *site, .style = {}};
    if (context.language == "en")
        request.style.locale = QLocale{QLocale::English, QLocale::UnitedStates};
    request.style.agency = QString::fromStdString(arguments.value("agency").value_or(std::string{}));
    request.style.maker = signerOf(arguments.value("made-by"));
    request.style.checker = signerOf(arguments.value("checked-by"));
    request.style.approver = signerOf(arguments.value("approved-by"));
    const auto path = QString::fromStdString(*out);
    if (!reportFormat(path))
        return core::fail(core::ErrorCode::InvalidValue, "--out", *out);
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto styles, shippedStyles());
    PS_LET(const auto written, writeReportFile(plan, styles, request, path, context.progress));
    return Answer{.json = {{"pages", written.pages}, {"file", *out}}};
}

} // namespace

Command dossierCommand()
{
    return {.name = "dossier",
            .summary = PS_TEXT("Cli", "laporan evaluasi sebuah calon lokasi ke PDF atau ODT"),
            .positional = {"PLAN"},
            .options = {value("site"), value("out"), value("agency"), value("made-by"), value("checked-by"),
                        value("approved-by")},
            .run = dossier,
            .needs = Command::Needs::Gui};
}

} // namespace app::cli
