#pragma once

#include "gis/paint/style.h"

#include "core/model/layer.h"

#include <QObject>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QPushButton;

namespace app {

/// The rows of a form in which one symbol is chosen: colour, outline, width and hatch of areas; colour and
/// width of lines; colour, outline and size of markers. What it does not ask about stays as it was shown.
class SymbolRows : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows to the end of the form; `parent` owns the widgets.
    SymbolRows(QFormLayout& form, core::LayerGeometry geometry, QWidget* parent);

    void show(const gis::Symbol& symbol);
    const gis::Symbol& symbol() const { return m_symbol; }
    void setVisible(bool visible);

Q_SIGNALS:
    void changed();

private:
    QColor& color();
    gis::Stroke& outline();
    double& measure();
    void pick(QColor& color);
    void paintButtons();

    QFormLayout& m_form;
    core::LayerGeometry m_geometry;
    QWidget* m_parent;
    gis::Symbol m_symbol{};
    QPushButton* m_color;
    QPushButton* m_outline;
    QDoubleSpinBox* m_measure;
    QComboBox* m_hatch;
};

/// What a part of the dialog is called: in the code, and by those who read the screen aloud.
void nameWidget(QWidget* widget, const char* objectName, const QString& text);

/// What a layer of this geometry is coloured with.
QColor& mainColor(gis::Symbol& symbol, core::LayerGeometry geometry);

} // namespace app
