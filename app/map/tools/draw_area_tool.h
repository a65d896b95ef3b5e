#pragma once

#include "app/map/tools/sketch_tool.h"

namespace app {

/// Draws the outline of a kampung or of a candidate site; a finished one is stored at once with a made-up
/// name.
class DrawAreaTool final : public SketchTool
{
    Q_DECLARE_TR_FUNCTIONS(app::DrawAreaTool)

public:
    enum class Kind
    {
        Kampung,
        Site
    };
    DrawAreaTool(ToolHost& host, Kind kind);

    ToolId id() const override;

protected:
    QString beginHint() const override;
    void accept(const core::Path& lonLat) override;

private:
    Kind m_kind;
};

} // namespace app
