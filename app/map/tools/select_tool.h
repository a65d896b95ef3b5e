#pragma once

#include "app/map/tools/picker.h"

namespace app {

/// Click selects, Shift+click adds or takes away, Ctrl+drag selects all in a box; any other drag pans the
/// map, so that nothing is moved by accident.
class SelectTool final : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(app::SelectTool)

public:
    explicit SelectTool(ToolHost& host) : Tool(host), m_picker(host) {}

    ToolId id() const override { return ToolId::Select; }
    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }
    QString hint() const override;
    bool snaps() const override { return false; }
    void click(const PointerInput& input) override { m_picker.pick(input); }
    void box(QPointF a, QPointF b, Qt::KeyboardModifiers modifiers) override
    {
        m_picker.pickBox(a, b, modifiers);
    }
    bool key(int key, Qt::KeyboardModifiers modifiers) override;
    bool wantsKey(int key) const override;

private:
    Picker m_picker;
};

} // namespace app
