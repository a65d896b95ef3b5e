#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/named_template.h"
#include "app/cli/plan_access.h"
#include "app/settings/shipped.h"
#include "core/base/translate.h"
#include "gis/io/import.h"
#include "gis/io/import_template.h"

namespace app::cli {

namespace {

core::Result<gis::ImportTarget> targetFrom(const Arguments& arguments)
{
    const auto as = arguments.value("as");
    if (!as)
        return core::fail(
            core::ErrorCode::InvalidUsage, "import",
            Cli::tr("Sebutkan jadi apa berkas itu: --as layer|business|note|kampung|site.").toStdString());
    auto target = gis::ImportTarget::Layer;
    if (!gis::parseTarget(*as, target))
        return core::fail(core::ErrorCode::InvalidValue, "--as", *as);
    return target;
}

core::Result<std::map<std::string, std::string>> mappingFrom(const Arguments& arguments)
{
    std::map<std::string, std::string> mapping;
    for (const auto& pair : arguments.values("map")) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
            return core::fail(core::ErrorCode::InvalidValue, "--map", pair);
        mapping[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return mapping;
}

/// "NAME=CODE" or "NAME, KECAMATAN=CODE": what a name in the file means.
core::Result<std::vector<gis::PlaceAnswer>> placesFrom(const Arguments& arguments)
{
    std::vector<gis::PlaceAnswer> places;
    for (const auto& pair : arguments.values("place")) {
        const auto equals = pair.rfind('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
            return core::fail(core::ErrorCode::InvalidValue, "--place", pair);
        const auto name = pair.substr(0, equals);
        const auto comma = name.find(',');
        const auto kecamatan = comma == std::string::npos ? std::string{} : name.substr(comma + 1);
        places.push_back({QString::fromStdString(name.substr(0, comma)).trimmed().toStdString(),
                          QString::fromStdString(kecamatan).trimmed().toStdString(),
                          pair.substr(equals + 1)});
    }
    return places;
}

core::Result<gis::ImportRequest> requestFrom(const Arguments& arguments, const Context& context)
{
    gis::ImportRequest request;
    request.path = arguments.positional.at(1);
    PS_LET(request.target, targetFrom(arguments));
    request.layer = arguments.value("layer").value_or("");
    request.name = arguments.value("name").value_or("");
    if (const auto role = arguments.value("role"); role && !core::parseRole(*role, request.role))
        return core::fail(core::ErrorCode::InvalidValue, "--role", *role);
    request.crs = arguments.value("crs").value_or("auto");
    request.encoding = arguments.value("encoding").value_or("auto");
    PS_LET(request.mapping, mappingFrom(arguments));
    PS_LET(request.places, placesFrom(arguments));
    request.allowRepair = arguments.has("allow-repair");
    request.dryRun = arguments.has("dry-run");
    request.styleFor = shippedLayerStyle;
    request.who = context.who;
    return request;
}

std::string translated(const core::Message& message)
{
    QString text;
    for (const char* library : {"Import", "Crs", "Encoding", "Geometry"}) {
        text = QCoreApplication::translate(library, message.text.c_str());
        if (text.toStdString() != message.text)
            break;
    }
    return core::filled(text.toStdString(), message.args);
}

/// What a template of the plan says about columns, where the command line does not say it.
core::Result<void> applyTemplate(const core::PlanFile& plan, const std::string& name,
                                 gis::ImportRequest& request)
{
    PS_LET(const auto stored, templateNamed(plan, core::TemplateKind::Import, name));
    PS_LET(const auto choice, gis::parseImportTemplate(stored.content));
    request.mapping.insert(choice.mapping.begin(), choice.mapping.end());
    return {};
}

core::Result<void> saveTemplate(core::PlanFile& plan, const std::string& name,
                                const gis::ImportRequest& request, const gis::ImportReport& report)
{
    gis::ImportTemplate choice{request.target, request.role, request.mapping};
    for (const auto& [field, column] : report.mapping)
        choice.mapping[field] = column;
    const core::EditLabel label{
        request.who, Cli::tr("simpan templat impor %1").arg(QString::fromStdString(name)).toStdString()};
    PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) {
        return core::storeTemplate(edit, core::TemplateKind::Import, {name, gis::importTemplateJson(choice)});
    }));
    return {};
}

core::Result<Answer> importCommandRun(const Arguments& arguments, Context& context)
{
    PS_LET(auto request, requestFrom(arguments, context));
    const auto access = request.dryRun ? core::PlanFile::Access::Read : core::PlanFile::Access::Write;
    PS_LET(auto plan, openPlan(arguments, access));
    if (const auto name = arguments.value("template"))
        PS_TRY(applyTemplate(plan, *name, request));
    PS_LET(const auto report, gis::importFile(plan, request, context.progress));
    if (const auto name = arguments.value("save-template"); name && !request.dryRun)
        PS_TRY(saveTemplate(plan, *name, request, report));
    return Answer{.json = gis::reportJson(report, translated)};
}

} // namespace

Command importCommand()
{
    return {.name = "import",
            .summary = PS_TEXT("Cli", "memasukkan berkas: peta, daftar usaha, catatan, kampung, lokasi"),
            .positional = {"PLAN", "FILE"},
            .options = {value("as"), value("layer"), value("name"), value("role"), value("crs"),
                        value("encoding"), repeated("map"), repeated("place"), value("template"),
                        value("save-template"), flag("allow-repair"), flag("dry-run")},
            .run = importCommandRun};
}

} // namespace app::cli
