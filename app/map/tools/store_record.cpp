#include "app/map/tools/store_record.h"

#include "app/document/document.h"
#include "app/map/tools/made_up_name.h"
#include "core/model/tables.h"

#include <QCoreApplication>

#include <cassert>

namespace app {

namespace {

core::Result<void> insert(core::PlanEdit& edit, const NewRecord& wanted, const core::Uuid& uuid)
{
    core::Record record;
    record.uuid = uuid;
    record.fields = wanted.fields;
    record.geometry = wanted.geometry;
    const auto* table = core::findTable(wanted.table);
    assert(table != nullptr);
    if (!wanted.nameWord.isEmpty()) {
        PS_LET(auto name,
               madeUpName(edit.database(), table->name, table->nameField, wanted.nameWord.toStdString()));
        record.fields[std::string{table->nameField}] = std::move(name);
    }
    PS_TRY(edit.insert(wanted.table, std::move(record)));
    return {};
}

} // namespace

bool mayEdit(ToolHost& host)
{
    if (!host.document().isOpen())
        return false;
    if (host.document().isReadOnly())
        host.say(QCoreApplication::translate(
            "Map", "Berkas rencana ini hanya dapat dibaca; perubahan tidak dapat disimpan."));
    return !host.document().isReadOnly();
}

core::Uuid storeRecord(ToolHost& host, NewRecord wanted, std::function<void()> done)
{
    if (!mayEdit(host))
        return {};
    const auto uuid = core::Uuid::make();
    const auto label = wanted.label;
    const auto table = wanted.table;
    host.document().edit(
        label,
        [wanted = std::move(wanted), uuid](core::PlanEdit& edit) { return insert(edit, wanted, uuid); },
        [&host, guard = QPointer<QObject>(host.receiver()), table, uuid, done = std::move(done)] {
            if (!guard)
                return;
            host.document().select(table, uuid);
            host.showStored(table, uuid);
            if (done)
                done();
        });
    return uuid;
}

} // namespace app
