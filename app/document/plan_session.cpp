#include "app/document/plan_session.h"

#include "app/settings/shipped.h"

namespace app {

namespace {

/// Tables that change along with others and are nothing to show.
bool isBookkeeping(std::string_view table)
{
    for (const auto* prefix :
         {"gpkg_", "rtree_", "sqlite_", "ps_history", "ps_guard", "ps_outside", "ps_cache"})
        if (table.starts_with(prefix))
            return true;
    return false;
}

} // namespace

core::Result<void> PlanSession::open()
{
    auto file = core::PlanFile::open(m_path, core::PlanFile::Access::Write);
    if (!file && file.error().code == core::ErrorCode::ReadOnly) {
        m_readOnly = true;
        file = core::PlanFile::open(m_path, core::PlanFile::Access::Read);
    }
    if (!file)
        return core::fail(file.error());
    take(*std::move(file));
    return {};
}

core::Result<void> PlanSession::create(const core::PlanSettings& settings)
{
    PS_LET(const auto start, planStart());
    PS_LET(auto file, core::PlanFile::create(m_path, settings, start));
    take(std::move(file));
    return {};
}

void PlanSession::take(core::PlanFile file)
{
    m_writer.emplace(std::move(file));
    m_watch.emplace(m_writer->database());
    m_version = m_writer->dataVersion();
}

core::Result<PlanState> PlanSession::state() const
{
    PlanState state;
    state.readOnly = m_readOnly;
    PS_LET(state.info, m_writer->info());
    PS_LET(const auto history, m_writer->history());
    for (const auto& entry : history) { // newest first
        if (!core::canTravel(entry.kind) || entry.abandoned)
            continue;
        if (entry.undone)
            state.redoLabel = QString::fromStdString(entry.label); // the last one seen is the next to redo
        else if (state.undoLabel.isEmpty())
            state.undoLabel = QString::fromStdString(entry.label);
    }
    if (state.info.undoable == 0)
        state.undoLabel.clear();
    if (state.info.redoable == 0)
        state.redoLabel.clear();
    return state;
}

PlanChange PlanSession::takeChange()
{
    PlanChange change;
    change.tables = m_watch->take();
    std::erase_if(change.tables, [](const auto& table) { return isBookkeeping(table.first); });
    const auto version = m_writer->dataVersion(); // moves with the commits of other connections only
    change.everything = version != m_version;
    m_version = version;
    return change;
}

core::Result<std::unique_ptr<core::PlanFile>> PlanSession::borrowReader()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            auto reader = std::move(m_idle.back());
            m_idle.pop_back();
            return reader;
        }
    }
    PS_LET(auto file, core::PlanFile::open(m_path, core::PlanFile::Access::Read));
    return std::make_unique<core::PlanFile>(std::move(file));
}

void PlanSession::giveBack(std::unique_ptr<core::PlanFile> reader)
{
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(reader));
}

} // namespace app
