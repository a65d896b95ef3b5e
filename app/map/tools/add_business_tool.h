#pragma once

#include "app/map/tools/tool.h"

#include <QCoreApplication>

namespace app {

/// A click makes a business there, with a made-up name, stored at once.
class AddBusinessTool final : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(app::AddBusinessTool)

public:
    using Tool::Tool;

    ToolId id() const override { return ToolId::AddBusiness; }
    QString hint() const override;
    bool snaps() const override { return false; } // a workshop stands beside the street, not on its line
    void click(const PointerInput& input) override;
    bool takesNumbers() const override { return true; }
    bool key(int key, Qt::KeyboardModifiers modifiers) override;
    bool wantsKey(int key) const override { return key == Qt::Key_Escape; }
};

} // namespace app
