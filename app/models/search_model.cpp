#include "app/models/search_model.h"

#include "app/actions/actions.h"
#include "app/actions/icons.h"
#include "app/models/text.h"
#include "app/models/typed_place.h"

#include <algorithm>

namespace app {

namespace {

constexpr int typingMs = 120;
constexpr std::size_t hitsOfEach = 8;
constexpr int mostCommands = 6;

const char* iconOf(std::string_view table)
{
    if (table == "business")
        return "business";
    if (table.empty())
        return "bookmark";
    if (table == "congestion_note")
        return "note";
    if (table == "kampung")
        return "kampung";
    return table == "site" ? "site" : "place";
}

SearchModel::Entry entryOf(const core::SearchHit& hit, const std::vector<core::Layer>& layers)
{
    SearchModel::Entry entry{
        {}, hit, QString::fromStdString(hit.name), QString::fromStdString(hit.detail), {}, iconOf(hit.table)};
    if (hit.table.empty())
        entry.kind = SearchModel::tr("Pandangan tersimpan");
    else if (const auto* table = core::findTable(hit.table))
        entry.kind = title(*table);
    else if (const auto layer = std::ranges::find(layers, hit.table, &core::Layer::table);
             layer != layers.end())
        entry.kind = QString::fromStdString(layer->name);
    return entry;
}

std::vector<SearchModel::Entry> commandsLike(const QString& text)
{
    std::vector<SearchModel::Entry> found;
    for (const auto& spec : actionTable()) {
        const auto name = Actions::plainText(spec);
        if (name.contains(text, Qt::CaseInsensitive) && static_cast<int>(found.size()) < mostCommands)
            found.push_back({spec.id,
                             {},
                             name,
                             Actions::hint(spec),
                             SearchModel::tr("Perintah"),
                             *spec.icon != '\0' ? spec.icon : "command"});
    }
    return found;
}

/// A place that was typed as coordinates: the map goes there.
std::optional<SearchModel::Entry> placeLike(const QString& text, const core::PlanSettings& settings)
{
    const auto at = typedPlace(text, settings);
    if (!at)
        return std::nullopt;
    SearchModel::Entry entry;
    entry.hit.extent.add(*at);
    entry.title = shownDegrees(*at);
    entry.detail = SearchModel::tr("Pusatkan peta di tempat ini");
    entry.kind = SearchModel::tr("Koordinat");
    entry.icon = "place";
    return entry;
}

} // namespace

SearchModel::SearchModel(Document& document, QObject* parent)
    : QAbstractListModel(parent), m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchModel::lookInPlan);
}

SearchModel::~SearchModel()
{
    stop();
}

void SearchModel::look(const QString& text)
{
    stop();
    m_text = text.trimmed();
    show({});
    if (m_text.size() >= 2 && m_document.isOpen())
        m_pause.start();
}

void SearchModel::lookInPlan()
{
    m_progress = std::make_shared<core::Progress>();
    m_document.read(
        this,
        [text = m_text.toStdString(), progress = m_progress](const core::PlanFile& file) {
            return core::search(file, text, hitsOfEach, *progress);
        },
        [this, asked = m_text](core::Result<std::vector<core::SearchHit>> hits) {
            if (hits && asked == m_text)
                show(*hits);
        });
}

void SearchModel::show(const std::vector<core::SearchHit>& hits)
{
    beginResetModel();
    m_entries.clear();
    if (m_document.isOpen())
        if (auto place = placeLike(m_text, m_document.info().settings))
            m_entries.push_back(*std::move(place));
    for (const auto& hit : hits)
        m_entries.push_back(entryOf(hit, m_document.info().layers));
    if (!m_text.isEmpty())
        std::ranges::move(commandsLike(m_text), std::back_inserter(m_entries));
    endResetModel();
    Q_EMIT searched();
}

void SearchModel::stop()
{
    m_pause.stop();
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    const auto& entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::DecorationRole:
        return icon(entry.icon);
    case DetailRole:
        return entry.detail;
    case KindRole:
        return entry.kind;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(entry.title, entry.kind, entry.detail);
    default:
        return {};
    }
}

} // namespace app
