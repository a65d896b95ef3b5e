#include "app/map/tools/picker.h"

#include "app/document/document.h"
#include "app/map/projection.h"
#include "app/map/tools/tool_host.h"

#include <QLineF>

#include <algorithm>

namespace app {

namespace {

constexpr double pickTolerance = 6.0; // px
constexpr double sameSpot = 4.0;      // px

QString displayName(const MapFeature& feature)
{
    const auto title = QCoreApplication::translate("Table", feature.title.c_str());
    const auto kind = feature.ownTable ? title : QString::fromStdString(feature.title);
    return feature.name.empty() ? kind
                                : QStringLiteral("%1 (%2)").arg(QString::fromStdString(feature.name), kind);
}

} // namespace

void Picker::pick(const PointerInput& input)
{
    if (!m_host.document().isOpen())
        return;
    const double reach = pickTolerance * m_host.view().metresPerPixel;
    m_host.document().read(
        m_host.receiver(),
        [lonLat = input.place.lonLat, reach](const core::PlanFile& plan) {
            core::Progress progress;
            return hitTest(plan, lonLat, reach, progress);
        },
        [this, input, asked = ++m_asked](const core::Result<std::vector<Hit>>& hits) {
            if (hits && asked == m_asked)
                found(input, *hits);
        });
}

void Picker::found(const PointerInput& input, const std::vector<Hit>& hits)
{
    const bool toggle = input.modifiers.testFlag(Qt::ShiftModifier);
    std::vector<MapFeature> features;
    std::transform(hits.begin(), hits.end(), std::back_inserter(features),
                   [](const Hit& hit) { return hit.feature; });
    const bool again =
        !features.empty() && features == m_features && QLineF{m_pixel, input.pixel}.length() <= sameSpot;
    m_current = again && !toggle ? (m_current + 1) % features.size() : 0;
    m_features = std::move(features);
    m_pixel = input.pixel;
    if (!m_features.empty())
        select(m_features[m_current], toggle);
    else if (!toggle)
        m_host.document().clearSelection();
    m_host.showFound(m_features, m_current);
    nameAll(m_current);
}

void Picker::nameAll(std::size_t current)
{
    if (m_features.size() < 2)
        return m_host.say(m_features.empty() ? QString{} : displayName(m_features.front()));
    QStringList others;
    for (std::size_t i = 0; i < m_features.size(); ++i)
        if (i != current)
            others.append(displayName(m_features[i]));
    m_host.say(tr("%1, %2 dari %3 di tempat ini; klik lagi untuk yang berikutnya. Juga di sini: %4.")
                   .arg(displayName(m_features[current]))
                   .arg(current + 1)
                   .arg(m_features.size())
                   .arg(others.join(QStringLiteral(", "))));
}

void Picker::select(const MapFeature& feature, bool toggle)
{
    if (!feature.ownTable)
        return m_host.document().select(Selection{feature.table, {}, feature.fid});
    auto selection = m_host.document().selection();
    if (!toggle || selection.table != feature.table)
        return m_host.document().select(feature.table, feature.uuid);
    if (std::erase(selection.uuids, feature.uuid) == 0)
        selection.uuids.push_back(feature.uuid);
    m_host.document().select(std::move(selection));
}

void Picker::pickBox(QPointF a, QPointF b, Qt::KeyboardModifiers modifiers)
{
    if (!m_host.document().isOpen() || m_host.projection() == nullptr)
        return;
    core::Box plane;
    plane.add(m_host.view().toPlane(a));
    plane.add(m_host.view().toPlane(b));
    const auto box = m_host.projection()->toLonLat(plane);
    m_host.document().read(
        m_host.receiver(),
        [box](const core::PlanFile& plan) {
            core::Progress progress;
            return findInBox(plan, box, progress);
        },
        [this, asked = ++m_asked,
         add = modifiers.testFlag(Qt::ShiftModifier)](const core::Result<std::vector<MapFeature>>& features) {
            if (features && asked == m_asked)
                selectAll(*features, add);
        });
}

void Picker::selectAll(const std::vector<MapFeature>& features, bool add)
{
    auto selection = add ? m_host.document().selection() : Selection{};
    if (!features.empty() && selection.table != features.front().table)
        selection = Selection{features.front().table, {}, 0};
    auto known = selection.uuids;
    std::sort(known.begin(), known.end());
    for (const auto& feature : features)
        if (!std::binary_search(known.begin(), known.end(), feature.uuid))
            selection.uuids.push_back(feature.uuid);
    m_host.say(features.empty() ? tr("Tidak ada data rencana yang seluruhnya di dalam kotak.")
                                : tr("%n data dipilih.", nullptr, static_cast<int>(selection.uuids.size())));
    m_host.document().select(std::move(selection));
}

} // namespace app
