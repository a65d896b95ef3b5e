#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/report/field_forms.h"
#include "app/settings/shipped.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

core::Result<Answer> forms(const Arguments& arguments, Context& context)
{
    const auto kampung = arguments.value("kampung");
    const auto out = arguments.value("out");
    if (!kampung || !out)
        return core::fail(core::ErrorCode::InvalidUsage, "forms", "--kampung NAME --out F.pdf");
    if (!QString::fromStdString(*out).endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return core::fail(core::ErrorCode::InvalidValue, "--out", *out);
    FormsRequest request{.kampung = *kampung};
    if (const auto count = arguments.value("count")) {
        PS_LET(request.count, numberFrom("--count", *count, 1));
    }
    if (const auto first = arguments.value("first")) {
        PS_LET(request.first, numberFrom("--first", *first, 1));
    }
    if (context.language == "en")
        request.style.locale = QLocale{QLocale::English, QLocale::UnitedStates};
    request.style.agency = QString::fromStdString(arguments.value("agency").value_or(std::string{}));
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto styles, shippedStyles());
    PS_LET(const auto written,
           writeFieldForms(plan, styles, request, QString::fromStdString(*out), context.progress));
    return Answer{.json = {{"pages", written.pages},
                           {"first", written.firstNumber.toStdString()},
                           {"last", written.lastNumber.toStdString()},
                           {"file", *out}}};
}

} // namespace

Command formsCommand()
{
    return {.name = "forms",
            .summary = PS_TEXT("Cli", "formulir lapangan bernomor dengan peta bergrid sebuah kampung"),
            .positional = {"PLAN"},
            .options = {value("kampung"), value("out"), value("count"), value("first"), value("agency")},
            .run = forms,
            .needs = Command::Needs::Gui};
}

} // namespace app::cli
