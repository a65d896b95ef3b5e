#pragma once

#include "app/map/tools/sketch_tool.h"
#include "core/base/uuid.h"

namespace app {

/// The first click stores a congestion note at that place. Clicking on draws it out to a line along the
/// street, which Return or a right click gives to the same note; Return after one click leaves it a point.
class AddNoteTool final : public SketchTool
{
    Q_DECLARE_TR_FUNCTIONS(app::AddNoteTool)

public:
    explicit AddNoteTool(ToolHost& host);

    ToolId id() const override { return ToolId::AddNote; }
    QString hint() const override;
    void activate() override;
    void click(const PointerInput& input) override;
    void finish(const PointerInput& input) override;
    bool key(int key, Qt::KeyboardModifiers modifiers) override;

protected:
    QString beginHint() const override;
    void accept(const core::Path& lonLat) override;

private:
    bool isPoint() const { return points().size() == 1 && !m_note.empty(); }

    core::Uuid m_note{}; // the note that was begun
};

} // namespace app
