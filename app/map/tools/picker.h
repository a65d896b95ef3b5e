#pragma once

#include "app/map/hit_test.h"
#include "app/map/tools/tool.h"

#include <QCoreApplication>

#include <cstdint>
#include <vector>

namespace app {

/// Selects what lies under a click. It is looked up on a reading thread. Where several things lie at one
/// place, all of them are named, and each further click there selects the next.
class Picker
{
    Q_DECLARE_TR_FUNCTIONS(app::Picker)

public:
    explicit Picker(ToolHost& host) : m_host(host) {}

    /// With Shift what is found joins the selection, or leaves it.
    void pick(const PointerInput& input);
    /// Selects the plan's own records that lie wholly in the box.
    void pickBox(QPointF a, QPointF b, Qt::KeyboardModifiers modifiers);

private:
    void found(const PointerInput& input, const std::vector<Hit>& hits);
    void select(const MapFeature& feature, bool toggle);
    void selectAll(const std::vector<MapFeature>& features, bool add);
    void nameAll(std::size_t current);

    ToolHost& m_host;
    std::int64_t m_asked = 0; // only the newest answer counts
    std::vector<MapFeature> m_features{};
    std::size_t m_current = 0;
    QPointF m_pixel{};
};

} // namespace app
