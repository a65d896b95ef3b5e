#pragma once

#include "app/map/tools/sketch_tool.h"

namespace app {

/// Measures a distance or an area on the ellipsoid; nothing is stored.
class MeasureTool final : public SketchTool
{
    Q_DECLARE_TR_FUNCTIONS(app::MeasureTool)

public:
    MeasureTool(ToolHost& host, SketchForm form);

    ToolId id() const override;
    QString hint() const override;
    void activate() override;
    void click(const PointerInput& input) override;
    void paint(QPainter& painter, const MapView& view) const override;

    /// What was measured last, in words; empty before.
    const QString& result() const { return m_result; }

protected:
    QString beginHint() const override;
    void accept(const core::Path& lonLat) override;

private:
    QString m_result{};
    std::vector<Place> m_measured{};
};

} // namespace app
