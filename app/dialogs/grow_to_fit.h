#pragma once

#include <QDialog>
#include <QLayout>

namespace app {

/// Makes a dialog high enough for texts that wrap; Qt asks for their height only while the dialog is first
/// shown.
inline void growToFit(QDialog& dialog)
{
    auto* layout = dialog.layout();
    layout->activate();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog.width())
                                                   : layout->totalSizeHint().height();
    if (needed > dialog.height())
        dialog.resize(dialog.width(), needed);
}

} // namespace app
