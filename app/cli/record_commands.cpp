#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "core/base/translate.h"
#include "core/storage/record_writer.h"

namespace app::cli {

namespace {

std::string historyLabel(const QString& act, const core::TableSpec& table, const core::Record& record)
{
    return act
        .arg(QString::fromUtf8(table.title.data(), static_cast<qsizetype>(table.title.size())).toLower(),
             QString::fromStdString(callName(table, record)))
        .toStdString();
}

/// What only its own command writes: a made decision stays as it was, a gate is passed with `stage`.
core::Result<void> checkByHand(const core::TableSpec& table, const core::Record& record)
{
    if (core::isSealed(table, record))
        return core::fail(
            core::ErrorCode::InvalidUsage, record.uuid.text,
            Cli::tr("Keputusan yang sudah ditetapkan tidak dapat diubah atau dihapus; buat keputusan "
                    "baru dengan perintah decide, yang merujuk kepadanya.")
                .toStdString());
    if (table.name == "evidence" && record.text("criterion").starts_with("gate-"))
        return core::fail(core::ErrorCode::InvalidUsage, record.text("criterion"),
                          Cli::tr("Gerbang dilewati atau dikembalikan dengan perintah stage.").toStdString());
    return {};
}

core::Result<Answer> add(const Arguments& arguments, Context& context)
{
    PS_LET(const auto* table, tableNamed(arguments.positional[1]));
    core::Record record;
    PS_LET(record.fields, fieldsFrom(*table, arguments.values("set")));
    PS_LET(auto geometry, geometryFrom(arguments));
    record.geometry = geometry.value_or(core::Geometry{});
    if (record.fields.empty() && core::isEmpty(record.geometry))
        return core::fail(core::ErrorCode::InvalidUsage, "add",
                          Cli::tr("Berikan paling sedikit satu --set kolom=nilai.").toStdString());
    PS_TRY(checkByHand(*table, record));
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    const core::EditLabel label{context.who, historyLabel(Cli::tr("tambah %1: %2"), *table, record)};
    record.uuid = core::Uuid::make();
    PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) -> core::Result<void> {
        PS_TRY(edit.insert(table->name, record));
        return {};
    }));
    return Answer{.json = {{"uuid", record.uuid.text}}};
}

core::Result<Answer> set(const Arguments& arguments, Context& context)
{
    PS_LET(const auto* table, tableNamed(arguments.positional[1]));
    PS_LET(const auto fields, fieldsFrom(*table, arguments.values("set")));
    PS_LET(const auto geometry, geometryFrom(arguments));
    if (fields.empty() && !geometry)
        return core::fail(core::ErrorCode::InvalidUsage, "set",
                          Cli::tr("Berikan paling sedikit satu --set kolom=nilai.").toStdString());
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    PS_LET(const auto record, plan.find(table->name, arguments.positional[2]));
    PS_TRY(checkByHand(*table, record));
    PS_TRY(checkByHand(*table, core::Record{.fields = fields}));
    const core::EditLabel label{context.who, historyLabel(Cli::tr("ubah %1: %2"), *table, record)};
    PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) {
        return edit.update(table->name, record.uuid, fields, geometry);
    }));
    return Answer{.json = {{"uuid", record.uuid.text}}};
}

/// Imported layers are no table of records, but go and come back like one.
core::Result<Answer> removeLayer(const Arguments& arguments, Context& context)
{
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    PS_LET(const auto layer, plan.layer(arguments.positional[2]));
    const auto label = Cli::tr("hapus lapisan: %1").arg(QString::fromStdString(layer.name));
    PS_TRY(plan.bulk({context.who, label.toStdString()},
                     [&](core::PlanBulk& bulk) { return bulk.removeLayer(layer); }));
    return Answer{.json = {{"uuid", layer.uuid.text}}};
}

core::Result<Answer> remove(const Arguments& arguments, Context& context)
{
    if (arguments.positional[1] == "layer")
        return removeLayer(arguments, context);
    PS_LET(const auto* table, tableNamed(arguments.positional[1]));
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    PS_LET(const auto record, plan.find(table->name, arguments.positional[2]));
    PS_TRY(checkByHand(*table, record));
    const core::EditLabel label{context.who, historyLabel(Cli::tr("hapus %1: %2"), *table, record)};
    PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) { return edit.remove(table->name, record.uuid); }));
    return Answer{.json = {{"uuid", record.uuid.text}}};
}

core::Result<Answer> list(const Arguments& arguments, Context&)
{
    PS_LET(const auto* table, tableNamed(arguments.positional[1]));
    core::Filter filter;
    for (const auto& condition : arguments.values("where")) {
        const auto equals = condition.find('=');
        if (equals == std::string::npos || equals == 0)
            return core::fail(core::ErrorCode::InvalidUsage, "--where " + condition,
                              Cli::tr("Tulis --where kolom=nilai.").toStdString());
        filter[condition.substr(0, equals)] = condition.substr(equals + 1);
    }
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto records, plan.records(table->name, filter));
    Answer answer{.json = {{"rows", nlohmann::ordered_json::array()}}};
    for (const auto& record : records)
        answer.json["rows"].push_back(recordJson(*table, record));
    return answer;
}

const std::vector<Option> recordOptions{repeated("set"), value("wkt"), value("crs")};

} // namespace

Command addCommand()
{
    return {.name = "add",
            .summary = PS_TEXT("Cli", "menambah satu catatan"),
            .positional = {"PLAN", "TABLE"},
            .options = recordOptions,
            .run = add};
}

Command setCommand()
{
    return {.name = "set",
            .summary = PS_TEXT("Cli", "mengubah satu catatan"),
            .positional = {"PLAN", "TABLE", "UUID|NAME"},
            .options = recordOptions,
            .run = set};
}

Command removeCommand()
{
    return {.name = "remove",
            .summary = PS_TEXT("Cli", "menghapus satu catatan, atau satu lapisan (TABLE: layer)"),
            .positional = {"PLAN", "TABLE", "UUID|NAME"},
            .run = remove};
}

Command listCommand()
{
    return {.name = "list",
            .summary = PS_TEXT("Cli", "menampilkan catatan satu tabel"),
            .positional = {"PLAN", "TABLE"},
            .options = {repeated("where")},
            .run = list};
}

} // namespace app::cli
