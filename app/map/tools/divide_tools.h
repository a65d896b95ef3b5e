#pragma once

#include "app/map/tools/picker.h"
#include "app/map/tools/sketch_tool.h"
#include "core/model/record.h"

#include <functional>

namespace app {

/// What is common to tools that draw over the one selected kampung or site to change its outline. While none
/// is selected, a click selects.
class OverAreaTool : public SketchTool
{
    Q_DECLARE_TR_FUNCTIONS(app::OverAreaTool)

public:
    OverAreaTool(ToolHost& host, SketchForm form) : SketchTool(host, form, {}), m_picker(host) {}

    void click(const PointerInput& input) override;

protected:
    /// The sentence that says what to draw, once something is selected.
    virtual QString drawHint() const = 0;
    /// On a reading thread: the new outlines, the first for the record, others for new records; one that is
    /// equal to what there is, where the sketch does not touch it.
    using Divide = std::function<core::Result<std::vector<core::MultiPolygon>>(const core::MultiPolygon&)>;
    void divide(Divide divide, const QString& label, const QString& missed);

    QString beginHint() const override;

private:
    bool areaSelected() const;

    Picker m_picker;
};

/// A line across an outline makes two of it: the larger stays the record, the other becomes a new one.
class SplitShapeTool final : public OverAreaTool
{
    Q_DECLARE_TR_FUNCTIONS(app::SplitShapeTool)

public:
    explicit SplitShapeTool(ToolHost& host) : OverAreaTool(host, SketchForm::Line) {}
    ToolId id() const override { return ToolId::SplitShape; }

protected:
    QString drawHint() const override;
    void accept(const core::Path& lonLat) override;
};

/// What an outline drawn over another encloses is taken out of it: a hole, or a piece of the edge.
class CutHoleTool final : public OverAreaTool
{
    Q_DECLARE_TR_FUNCTIONS(app::CutHoleTool)

public:
    explicit CutHoleTool(ToolHost& host) : OverAreaTool(host, SketchForm::Area) {}
    ToolId id() const override { return ToolId::CutHole; }

protected:
    QString drawHint() const override;
    void accept(const core::Path& lonLat) override;
};

} // namespace app
