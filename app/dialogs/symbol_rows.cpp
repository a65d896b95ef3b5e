#include "app/dialogs/symbol_rows.h"

#include <QColorDialog>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

namespace app {

namespace {

constexpr double thickestLine = 5.0; // mm
constexpr double largestMarker = 12.0;
constexpr QSize swatch{26, 14};

QIcon iconOf(const QColor& color)
{
    QPixmap pixmap{swatch};
    pixmap.fill(Qt::white);
    QPainter painter{&pixmap};
    painter.fillRect(pixmap.rect(), color);
    painter.setPen(QColor{0x8a, 0x8a, 0x8a});
    painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1));
    return QIcon{pixmap};
}

bool isPoint(core::LayerGeometry geometry)
{
    return geometry != core::LayerGeometry::Polygon && geometry != core::LayerGeometry::Line;
}

} // namespace

void nameWidget(QWidget* widget, const char* objectName, const QString& text)
{
    widget->setObjectName(QLatin1String(objectName));
    widget->setAccessibleName(text);
}

QColor& mainColor(gis::Symbol& symbol, core::LayerGeometry geometry)
{
    return geometry == core::LayerGeometry::Polygon ? symbol.fill.color
           : geometry == core::LayerGeometry::Line  ? symbol.stroke.color
                                                    : symbol.marker.color;
}

SymbolRows::SymbolRows(QFormLayout& form, core::LayerGeometry geometry, QWidget* parent)
    : QObject(parent), m_form(form), m_geometry(geometry), m_parent(parent),
      m_color(new QPushButton(tr("Pilih Warna…"), parent)),
      m_outline(new QPushButton(tr("Pilih Warna…"), parent)), m_measure(new QDoubleSpinBox(parent)),
      m_hatch(new QComboBox(parent))
{
    const bool area = geometry == core::LayerGeometry::Polygon;
    const bool point = isPoint(geometry);
    nameWidget(m_color, "layerColor", tr("Warna"));
    nameWidget(m_outline, "layerOutline", tr("Warna tepi"));
    nameWidget(m_measure, "layerWidth", area ? tr("Tebal tepi") : point ? tr("Ukuran") : tr("Tebal"));
    nameWidget(m_hatch, "layerHatch", tr("Arsir"));
    for (auto* button : {m_color, m_outline})
        button->setIconSize(swatch);
    m_measure->setRange(0.0, point ? largestMarker : thickestLine);
    m_measure->setSingleStep(0.1);
    m_measure->setDecimals(2);
    m_measure->setSuffix(QStringLiteral(" mm"));
    for (const auto& [hatch, text] :
         {std::pair{gis::Hatch::None, tr("tanpa arsir")},
          std::pair{gis::Hatch::Forward, tr("miring ke kanan")},
          std::pair{gis::Hatch::Backward, tr("miring ke kiri")}, std::pair{gis::Hatch::Cross, tr("silang")},
          std::pair{gis::Hatch::Horizontal, tr("mendatar")}, std::pair{gis::Hatch::Vertical, tr("tegak")},
          std::pair{gis::Hatch::Dots, tr("titik")}})
        m_hatch->addItem(text, static_cast<int>(hatch));
    m_form.addRow(m_color->accessibleName(), m_color);
    m_form.addRow(m_outline->accessibleName(), m_outline);
    m_form.addRow(m_measure->accessibleName(), m_measure);
    m_form.addRow(m_hatch->accessibleName(), m_hatch);

    connect(m_color, &QPushButton::clicked, this, [this] { pick(color()); });
    connect(m_outline, &QPushButton::clicked, this, [this] { pick(outline().color); });
    connect(m_measure, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        measure() = value;
        Q_EMIT changed();
    });
    connect(m_hatch, &QComboBox::currentIndexChanged, this, [this] {
        m_symbol.fill.hatch = static_cast<gis::Hatch>(m_hatch->currentData().toInt());
        if (!m_symbol.fill.hatchColor.isValid())
            m_symbol.fill.hatchColor = m_symbol.stroke.color;
        Q_EMIT changed();
    });
    show({});
}

QColor& SymbolRows::color()
{
    return mainColor(m_symbol, m_geometry);
}

gis::Stroke& SymbolRows::outline()
{
    return m_geometry == core::LayerGeometry::Polygon ? m_symbol.stroke : m_symbol.marker.outline;
}

double& SymbolRows::measure()
{
    const bool point = m_geometry != core::LayerGeometry::Polygon && m_geometry != core::LayerGeometry::Line;
    return point ? m_symbol.marker.size : m_symbol.stroke.width;
}

void SymbolRows::show(const gis::Symbol& symbol)
{
    m_symbol = symbol;
    const QSignalBlocker measuring{m_measure};
    const QSignalBlocker hatching{m_hatch};
    m_measure->setValue(measure());
    m_hatch->setCurrentIndex(m_hatch->findData(static_cast<int>(symbol.fill.hatch)));
    paintButtons();
}

void SymbolRows::setVisible(bool visible)
{
    m_form.setRowVisible(m_color, visible);
    m_form.setRowVisible(m_outline, visible && m_geometry != core::LayerGeometry::Line);
    m_form.setRowVisible(m_measure, visible);
    m_form.setRowVisible(m_hatch, visible && m_geometry == core::LayerGeometry::Polygon);
}

void SymbolRows::paintButtons()
{
    m_color->setIcon(iconOf(color()));
    m_outline->setIcon(iconOf(outline().color));
}

/// `color` is part of the symbol.
void SymbolRows::pick(QColor& color)
{
    auto* dialog = new QColorDialog(color.isValid() ? color : QColor{Qt::white}, m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::ShowAlphaChannel);
    connect(dialog, &QColorDialog::colorSelected, this, [this, &color](const QColor& chosen) {
        color = chosen;
        paintButtons();
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace app
